from __future__ import annotations

from tests.conftest import Read
from tocsin.assessment.corrections import find_revisions

BEFORE = "Karvia shelled the port of Osk on Monday. Nine people were killed. The harbour is closed."
AFTER = "Karvia shelled the port of Osk on Monday. Four people were killed, not nine. Ferries run again."
URL = "https://ostwire.example/osk"


def test_a_later_version_at_one_address_withdraws_what_it_drops_and_shows_what_it_changes(read: Read) -> None:
    old = read(BEFORE, published="2031-05-13", url=URL)
    new = read(AFTER, published="2031-05-14", url=URL)
    assert old.document is not None
    assert new.document is not None
    (revision,) = find_revisions([new, old])
    assert (revision.earlier, revision.later) == (old.document.id, new.document.id)
    assert [BEFORE[slice(*span)] for span in revision.dropped] == ["The harbour is closed."]
    assert [AFTER[slice(*span)] for span in revision.added] == ["Ferries run again."]
    assert [(change.earlier_text, change.later_text) for change in revision.changed] == [
        ("Nine people were killed.", "Four people were killed, not nine.")
    ]


def test_claims_of_dropped_sentences_are_withdrawn_and_the_others_stand(read: Read) -> None:
    old = read(BEFORE, published="2031-05-13", url=URL)
    (revision,) = find_revisions([old, read(AFTER, published="2031-05-14", url=URL)])
    withdrawn = {claim.quote for claim in old.claims if claim.id in revision.withdrawn}
    assert withdrawn
    assert not any("shelled" in quote for quote in withdrawn)


def test_other_articles_are_no_versions(read: Read) -> None:
    readings = [
        read(BEFORE, published="2031-05-13", publisher="Ostwire", title="Osk shelled"),
        read(AFTER, published="2031-05-14", publisher="Belk Post", title="Osk shelled"),
        read(AFTER, published="2031-05-14"),
    ]
    assert find_revisions(readings) == ()


def test_one_publisher_and_title_make_an_article_where_there_is_no_address(read: Read) -> None:
    readings = [
        read(text, published=day, publisher="Ostwire", title="Osk shelled")
        for text, day in ((BEFORE, "2031-05-13"), (AFTER, "2031-05-14"))
    ]
    assert len(find_revisions(readings)) == 1
