"""The shapes that articles come in."""

from __future__ import annotations

from tocsin.intake.blocks import find_blocks


def shape(text: str, title: str | None = None) -> list[tuple[str, str]]:
    return [(block.kind, text[slice(*block.span)]) for block in find_blocks(text, title)]


LEAD = "Marenia will close the Veyra strait if mines are laid again, its foreign minister said on Monday."


def test_headline_byline_lead_and_subhead() -> None:
    head = "Marenia threatens to close strait\n\nBy Ana Rook and Tam Oberl"
    text = f"{head}\n\n{LEAD}\n\nA narrow passage\n\n{LEAD}\n"
    assert [kind for kind, _ in shape(text)] == ["headline", "byline", "body", "subhead", "body"]


def test_headline_and_byline_on_lines_of_their_own() -> None:
    head = "Marenia threatens to close the Veyra strait if mines are laid again"
    text = f"{head}\nBy Ana Rook in Port Anse\n{LEAD}\n{LEAD * 3}"
    assert [kind for kind, _ in shape(text)] == ["headline", "byline", "body", "body"]


def test_a_caption_and_its_credit_are_two_blocks() -> None:
    text = f"{LEAD}\n\nShips wait off Port Anse, May 2, 2031. [MW Photo/Lena Ames]\n\n{LEAD}"
    assert shape(text)[1:3] == [
        ("caption", "Ships wait off Port Anse, May 2, 2031."),
        ("credit", "[MW Photo/Lena Ames]"),
    ]


def test_a_credit_without_brackets() -> None:
    text = f"{LEAD}\n\nShips wait off Port Anse. Image: Lena Ames.\n\n{LEAD}"
    assert [kind for kind, _ in shape(text)] == ["body", "caption", "credit", "body"]


def test_brackets_at_the_end_of_a_paragraph_are_no_credit_by_themselves() -> None:
    text = f"{LEAD}\n\nThe minister would not say who laid them (the navy has its own view)\n\n{LEAD}"
    assert "credit" not in {kind for kind, _ in shape(text)}


def test_hard_wrapped_lines_make_one_paragraph() -> None:
    text = (
        "The foreign minister of Marenia said on Monday that her country would\n"
        "close the strait to all ships from Sorvia if mines were laid again, and\n"
        "that the navy had been told. She did not say when.\n"
        "\n"
        "Sorvia called that a bluff and said that it would answer in kind, with\n"
        "every means that it has.\n"
    )
    assert [kind for kind, _ in shape(text)] == ["body", "body"]


def test_short_sentences_on_lines_of_their_own_are_paragraphs() -> None:
    text = "Marenia closed the strait on Tuesday morning.\nSorvia protested.\nKelland kept silent all day.\n"
    assert len(shape(text)) == 3


def test_a_single_line_without_a_full_stop_is_body() -> None:
    assert shape("Marenia closed the strait") == [("body", "Marenia closed the strait")]


def test_a_question_over_an_article_is_its_headline() -> None:
    assert shape(f"Will Marenia close the strait?\n\n{LEAD}")[0][0] == "headline"


def test_the_documents_title_is_a_headline_however_it_ends() -> None:
    title = "Mines are laid. Ships wait."
    assert shape(f"{title}\n\n{LEAD}", title)[0] == ("headline", title)


def test_who_reported_and_edited_is_byline() -> None:
    text = f"{LEAD}\n\n{LEAD}\n\n(Reporting by Ana Rook; editing by Tam Oberl)"
    assert shape(text)[-1][0] == "byline"
