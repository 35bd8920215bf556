"""Web pages become articles in blocks."""

from __future__ import annotations

from tocsin.intake.formats.html import load

PAGE = """<!doctype html><html lang="en"><head><title>Strait closed | Meridian Wire</title>
<meta property="og:title" content="Marenia closes the strait">
<meta property="og:site_name" content="Meridian Wire"><meta name="author" content="Ana Rook">
<meta property="article:published_time" content="2031-05-02T08:00:00Z">
<link rel="canonical" href="https://wire.example/strait"></head><body>
<nav><a href="/">Home</a><a href="/world">World</a></nav>
<article><h1>Marenia closes the strait</h1>
<p>Marenia closed the Veyra strait on <b>Friday</b> after mines were found in it, the navy said.</p>
<figure><img src="a.jpg">
<figcaption>Ships wait off <i>Port Anse</i>. [MW Photo/Lena Ames]</figcaption></figure>
<h2>A narrow passage</h2>
<p>“We will not wait,” the minister said. The council will meet again to consider what
the mediators put forward in the spring, when the two sides last spoke to each other.</p>
<blockquote><p>Nobody asked us.</p></blockquote>
<ul><li>Ships wait off the coast.</li><li>Ferries have stopped.</li></ul>
</article><footer>© 2029 Meridian Wire. All rights reserved.</footer></body></html>"""


def test_a_page_gives_its_text_in_blocks_without_what_surrounds_it() -> None:
    extract = load(PAGE.encode())
    assert extract.blocks is not None
    found = [(block.kind, extract.text[slice(*block.span)]) for block in extract.blocks]
    assert found[0] == ("headline", "Marenia closes the strait")
    assert ("subhead", "A narrow passage") in found
    assert ("body", "Ferries have stopped.") in found
    assert found[1][1].startswith("Marenia closed the Veyra strait on Friday after")
    assert found[-2:] == [("caption", "Ships wait off Port Anse."), ("credit", "[MW Photo/Lena Ames]")]
    assert "Home" not in extract.text
    assert "rights reserved" not in extract.text


def test_a_page_says_where_it_comes_from() -> None:
    assert load(PAGE.encode()).provenance == {
        "publisher": "Meridian Wire",
        "published": "2031-05-02",
        "title": "Marenia closes the strait",
        "url": "https://wire.example/strait",
        "byline": "Ana Rook",
        "language": None,
    }


def test_what_a_page_does_not_say_stays_open() -> None:
    bare = "<html><body><article>" + "<p>Marenia closed the strait, the navy said, and ships wait.</p>" * 5
    provenance = load(bare.encode()).provenance
    assert (provenance["published"], provenance["publisher"], provenance["byline"]) == (None, None, None)


def test_a_page_is_read_in_the_encoding_that_it_names() -> None:
    page = PAGE.replace('<html lang="en"><head>', '<html><head><meta charset="windows-1252">')
    assert "“We will not wait,”" in load(page.encode("windows-1252")).text


def test_a_page_without_an_article_has_no_text() -> None:
    assert load(b"<html><head><title>x</title></head><body></body></html>").text == ""


def test_words_outside_of_paragraphs_are_kept() -> None:
    sentence = "Marenia closed the strait on Friday, the navy said, and ships wait off the coast."
    page = f"""<html><body><article><p>{sentence}</p>
<blockquote>Loose words. <p>{sentence}</p> More of them.</blockquote>
<ul><li>First<br>second</li></ul><p>{sentence}</p></article></body></html>"""
    text = load(page.encode()).text
    assert [
        words for words in ("Loose words.", "More of them.", "First", "second") if words not in text
    ] == []
