from __future__ import annotations

import pytest

from tocsin.assessment.gist import gist

SAME = [
    ("Kelland should drop the limits on the use of the rockets it sold to Marenia", "arming Marenia"),
    ("allies must permit Marenian gunners to fire missiles", "states that give Marenia missiles"),
    ("the Compact ought to send ships into the strait off Veyra", "If a warship enters the strait of Veyra"),
    ("He asked Sorvia to free the hostages", "once Sorvia releases the prisoners"),
    ("Marenia plans to shut the canal to Sorvian tankers", "if Sorvian boats are blocked"),
]  # fmt: skip
OTHER = [
    ("Kelland should give Sorvia missiles", "giving Marenia missiles"),  # another party
    ("Kelland must not give Marenia missiles", "giving Marenia missiles"),  # turned round
    ("Kelland must lift the ban on missiles for Marenia", "if Kelland bans missiles for Marenia"),
    ("Kelland should send Marenia doctors", "giving Marenia missiles"),  # another thing
    ("Marenia should talk about missiles", "giving Marenia missiles"),  # another doing
    ("All should be calm", "if nothing happens"),
    ("talks in Port Anse were agreed", "if the adventurers in Port Anse have their way"),
]


@pytest.mark.parametrize(("wish", "condition"), SAME)
def test_one_party_doing_and_thing_fit_in_other_words(wish: str, condition: str) -> None:
    assert gist(wish).fits(gist(condition))


@pytest.mark.parametrize(("wish", "condition"), OTHER)
def test_what_differs_in_one_of_them_does_not_fit(wish: str, condition: str) -> None:
    assert not gist(wish).fits(gist(condition))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("North Korea", "South Korea"),
        ("Niger", "Nigeria"),
        ("the United States", "the United Kingdom"),
        ("Austria", "Australia"),
    ],
)
def test_parties_of_like_names_are_kept_apart(one: str, other: str) -> None:
    wish = gist(f"allies should allow {one} to use the missiles")
    assert wish.fits(gist(f"giving {one} missiles"))
    assert not wish.fits(gist(f"giving {other} missiles"))


@pytest.mark.parametrize("name", ["Marenia", "Sorvia", "Mali", "Iran", "Kelland"])
def test_fitting_does_not_depend_on_the_name(name: str) -> None:
    assert gist(f"allies should allow {name} to use the missiles").fits(gist(f"arming {name}"))
