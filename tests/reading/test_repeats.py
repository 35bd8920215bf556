from __future__ import annotations

from tests.conftest import Read
from tocsin.model import Claim


def acts(read: Read, text: str, **header: str) -> list[Claim]:
    return [claim for claim in read(text, **header).claims if claim.register == "act"]


def test_a_headline_is_a_further_mention(read: Read) -> None:
    text = "Marenia shells Sorvian fort\n\nMarenia shelled a fort in Sorvia on Monday, and two men fled."
    (act,) = acts(read, text)
    assert act.quote.startswith("Marenia shelled")
    assert [text[start:end] for start, end in act.mentions] == ["Marenia shells Sorvian fort"]


def test_a_headline_that_outruns_its_body_is_not_counted(read: Read) -> None:
    text = "Marenia bombs Sorvian dam\n\nThe weather in the valley was calm all week, the office said."
    assert all(act.factuality != "actual" for act in acts(read, text))


def test_two_acts_of_one_type_stay_two(read: Read) -> None:
    text = "Marenia shelled a fort in Sorvia on Monday.\n\nSorvia shelled a port in Marenia on Tuesday."
    assert len(acts(read, text)) == 2


def test_background_is_historical(read: Read) -> None:
    (act,) = acts(read, "Norway invaded Chile in 1974.", published="2031-05-02")
    assert act.historical


def test_news_is_not_historical(read: Read) -> None:
    (act,) = acts(read, "Norway invaded Chile in March 2031.", published="2031-05-02")
    assert not act.historical


def test_a_caption_that_shows_the_same_is_a_further_mention(read: Read) -> None:
    text = "Dockers walked out across Jutland on Monday.\n\nDockers walk out in Aarhus, Denmark, May 6, 2019. [Ritz/Bo Lund]"
    (act,) = acts(read, text)
    assert len(act.mentions) == 1


def test_a_caption_with_a_day_and_place_that_nothing_else_has_is_its_own(read: Read) -> None:
    text = "Danish police beat the dockers.\n\nA shop burns after a Danish raid on Ruse, Bulgaria, Friday, May 10, 2019. [Ritz/Bo Lund]"
    _, shown = acts(read, text)
    assert (shown.when and shown.when.start, [p.text for p in shown.recipient if not p.actor]) == (
        "2019-05-10",
        ["Ruse"],
    )


def test_a_caption_alone_reports_an_act(read: Read) -> None:
    text = "Talks on the ferry went on.\n\nFirefighters at a depot blown up by rebels in Ruse, Bulgaria, April 6, 2019. [Ritz/Bo Lund]"
    (act,) = acts(read, text)
    assert (act.event_type, [party.text for party in act.actor]) == ("ASSAULT", ["rebels in Ruse"])
