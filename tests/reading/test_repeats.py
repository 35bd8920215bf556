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
