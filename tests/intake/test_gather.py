"""What becomes a document, and what is said of the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from tocsin.intake.gather import gather
from tocsin.model import Document, Issue

ARTICLE = "Marenia closed the strait on Tuesday.\n\nSorvia protested.\n"
FRENCH = (
    "Le gouvernement de la Marénie a fermé le détroit mardi matin, et les navires attendent au large. "
    "Le ministre a déclaré que les mines seront enlevées si la Sorvie retire ses troupes de la frontière. "
)


def documents(*paths: Path | str) -> list[Document]:
    return [taken.document for taken in gather(map(str, paths)) if taken.document]


def issues(*paths: Path | str) -> list[Issue]:
    return [issue for taken in gather(map(str, paths)) for issue in taken.issues]


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_one_text_under_two_paths_is_one_document_with_both(tmp_path: Path) -> None:
    paths = [write(tmp_path / name, ARTICLE) for name in ("b.txt", "a.txt")]
    (document,) = documents(*paths)
    assert document.paths == tuple(map(str, paths))
    assert document.path == str(paths[0])


def test_the_id_hangs_on_text_and_header_and_not_on_the_path(tmp_path: Path) -> None:
    one, other, third = (
        documents(write(tmp_path / name, content))[0].id
        for name, content in [
            ("a.txt", ARTICLE),
            ("b/c.txt", ARTICLE),
            ("d.txt", f"---\ntitle: x\n---\n{ARTICLE}"),
        ]
    )
    assert one == other != third


def test_a_folder_is_searched_to_its_depth_and_hidden_files_left_alone(tmp_path: Path) -> None:
    write(tmp_path / "deep" / "er" / "a.txt", ARTICLE)
    write(tmp_path / ".hidden" / "b.txt", "Hidden.")
    assert [document.text for document in documents(tmp_path)] == [ARTICLE]


def test_a_file_named_beside_its_folder_is_read_once(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", ARTICLE)
    assert documents(tmp_path, path)[0].paths == (str(path),)


def test_files_of_other_kinds_are_counted_in_a_note(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", ARTICLE)
    for name in ("b.jpg", "c.jpg", "d.pdf"):
        write(tmp_path / name, b"\0")
    (note,) = [issue for issue in issues(tmp_path) if issue.code == "left-out"]
    assert note.level == "note"
    assert "2 .jpg, 1 .pdf" in note.message


@pytest.mark.parametrize(
    ("content", "code", "words"),
    [
        (b"", "empty", "holds no text"),
        (b" \r\n\t", "empty", "holds no text"),
        (b"PK\x03\x04\0\0", "binary", "is binary"),
        (b"%PDF-1.7 text", "binary", "is binary"),
        ("Mar\xe9nie".encode("latin-1"), "encoding", "is not UTF-8 (byte 3)"),
        ("Marenia".encode("utf-16"), "encoding", "is in UTF-16"),
    ],
)
def test_what_cannot_be_read_is_an_error_that_says_why(
    tmp_path: Path, content: bytes, code: str, words: str
) -> None:
    path = write(tmp_path / "a.txt", content)
    (issue,) = issues(path)
    assert (issue.document, issue.path, issue.level, issue.code) == (None, str(path), "error", code)
    assert words in issue.message


def test_the_rest_of_the_batch_goes_on(tmp_path: Path) -> None:
    good = write(tmp_path / "good.txt", ARTICLE)
    empty = tmp_path / "none"
    empty.mkdir()
    paths = [tmp_path / "missing.txt", good, write(tmp_path / "bad.txt", b"\xff"), empty]
    assert [document.path for document in documents(*paths)] == [str(good)]
    errors = [issue for issue in issues(*paths) if issue.level == "error"]
    assert [Path(str(issue.path)).name for issue in errors] == ["missing.txt", "bad.txt", "none"]


def test_carriage_returns_and_odd_spaces_are_kept(tmp_path: Path) -> None:
    text = "Marenia closed\u00a0the strait.\r\n\r\nSorvia  protested.\r\n"
    (document,) = documents(write(tmp_path / "a.txt", text))
    assert document.text == text
    assert [text[slice(*block.span)] for block in document.blocks] == [
        "Marenia closed\u00a0the strait.",
        "Sorvia  protested.",
    ]


def test_a_byte_order_mark_is_no_character_of_the_text(tmp_path: Path) -> None:
    (document,) = documents(write(tmp_path / "a.txt", b"\xef\xbb\xbf---\ntitle: x\n---\nText."))
    assert (document.title, document.text) == ("x", "Text.")


def test_a_header_with_carriage_returns_is_a_header(tmp_path: Path) -> None:
    (document,) = documents(write(tmp_path / "a.txt", "---\r\npublisher: Meridian Wire\r\n---\r\nText.\r\n"))
    assert (document.publisher, document.text) == ("Meridian Wire", "Text.\r\n")


@pytest.mark.parametrize(
    ("stated", "published"),
    [
        ("2031", "2031"),
        ("2031-05", "2031-05"),
        ("2031-05-02", "2031-05-02"),
        ("2031-05-02T08:00:00Z", "2031-05-02"),
    ],
)
def test_a_date_is_kept_as_far_as_it_is_stated(tmp_path: Path, stated: str, published: str) -> None:
    path = write(tmp_path / "a.txt", f"---\npublished: {stated}\n---\n{ARTICLE}")
    assert documents(path)[0].published == published
    assert issues(path) == []


def test_a_date_that_is_not_understood_stays_open_with_a_warning(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", f"---\npublished: 2 May 2031\n---\n{ARTICLE}")
    assert documents(path)[0].published is None
    (warning,) = issues(path)
    assert (warning.level, warning.code) == ("warning", "date")
    assert "2 May 2031" in warning.message


def test_a_text_without_a_date_gets_a_note(tmp_path: Path) -> None:
    assert [(i.level, i.code) for i in issues(write(tmp_path / "a.txt", ARTICLE))] == [("note", "undated")]


def test_a_text_in_another_language_is_a_document_with_an_error(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", FRENCH * 2)
    (document,) = documents(path)
    assert document.language is None
    error = next(issue for issue in issues(path) if issue.code == "language")
    assert (error.level, error.document) == ("error", document.id)
    assert "(fr)" in error.message


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("Die Regierung hat die Meerenge geschlossen, sagte der Minister. ", "de"),
        ("El gobierno cerró el estrecho, dijo el ministro. ", "es"),
        ("Правительство закрыло пролив, сказал министр. ", "ru"),
        ("قال الوزير إن الحرب انتهت. ", "ar"),
        ("外交部长星期一表示，将关闭海峡。", "zh"),
    ],
)
def test_languages_are_told_apart(tmp_path: Path, sentence: str, code: str) -> None:
    found = issues(write(tmp_path / "a.txt", sentence * 15))
    assert [issue.message.count(f"({code})") for issue in found if issue.code == "language"] == [1]


def test_english_in_capitals_or_of_many_names_is_english(tmp_path: Path) -> None:
    texts = ["ROOK SAYS WAR IS OVER. SORVIA SHELLS LESK. " * 8, "Rook, Oresk, Tarn, Vasko, Holm met. " * 10]
    found = issues(*(write(tmp_path / f"{n}.txt", text) for n, text in enumerate(texts)))
    assert "language" not in {issue.code for issue in found}


def test_the_headers_language_wins_over_what_the_text_looks_like(tmp_path: Path) -> None:
    english = write(tmp_path / "a.txt", f"---\nlanguage: en-GB\n---\n{FRENCH * 2}")
    french = write(tmp_path / "b.txt", f"---\nlanguage: fr\n---\n{ARTICLE}")
    assert "language" not in {issue.code for issue in issues(english)}
    assert "language" in {issue.code for issue in issues(french)}


def test_a_short_text_is_never_refused_for_its_language(tmp_path: Path) -> None:
    assert "language" not in {issue.code for issue in issues(write(tmp_path / "a.txt", FRENCH[:150]))}
