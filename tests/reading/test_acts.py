"""Who did what to whom: constructions, senses, and what is no act."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tocsin.model import Claim
from tocsin.model.reading import Reading

Read = Callable[..., Reading]


def typed(reading: Reading) -> list[Claim]:
    return [claim for claim in reading.claims if claim.event_type and claim.register in ("act", "signal")]


def only(reading: Reading) -> Claim:
    claims = typed(reading)
    assert len(claims) == 1, [(c.event_type, c.quote) for c in claims]
    return claims[0]


def actors(claim: Claim) -> list[str]:
    return [party.text for party in claim.actor]


def recipients(claim: Claim) -> list[str]:
    return [party.text for party in claim.recipient]


@pytest.mark.parametrize(
    ("text", "event_type", "actor", "recipient"),
    [
        (
            "Marenian artillery shelled the port of Dolva.",
            "ASSAULT",
            ["Marenian artillery"],
            ["the port of Dolva"],
        ),
        ("The port was shelled by Marenian artillery.", "ASSAULT", ["Marenian artillery"], ["The port"]),
        ("Four reporters were arrested in Dolva.", "COERCE", [], ["Four reporters"]),
        ("The navy launched an attack on the island.", "ASSAULT", ["The navy"], ["the island"]),
        ("Rebels who had occupied the airport freed 12 hostages.", "ASSAULT", ["Rebels"], ["the airport"]),
        ("Vestria's expulsion of two envoys angered Marenia.", "SANCTION", ["Vestria"], ["two envoys"]),
        ("The shelling of Dolva by the army went on.", "ASSAULT", ["the army"], ["Dolva"]),
        ("Vestria sent blankets to Marenia.", "AID", ["Vestria"], ["Marenia"]),
        ("Vestria gave Marenia 40 ambulances.", "AID", ["Vestria"], ["Marenia"]),
        ("Marenia received food aid from Vestria.", "AID", ["Vestria"], ["Marenia"]),
        ("Farmers blocked the road to Dolva.", "PROTEST", ["Farmers"], None),
        ("Vestria rounded up 40 Lutherans.", "COERCE", ["Vestria"], ["40 Lutherans"]),
        ("Eight of the dockers were held overnight.", "COERCE", [], None),
        ("Vestria handed a fugitive general to the tribunal.", "COOPERATE", ["Vestria"], None),
        ("The last platoon left Lesk on foot.", "RETREAT", ["The last platoon"], None),
        ("Raiders drove off 60 goats.", "ASSAULT", ["Raiders"], None),
        ("The council stripped the judge of her immunity.", "SANCTION", ["The council"], None),
        ("The mast of a radio station was wrecked overnight.", "ASSAULT", [], None),
        ("Marines were flown in at night.", "MOBILIZE", ["Marines"], None),
        ("Mothers of conscripts sat down on the railway line.", "PROTEST", ["Mothers of conscripts"], None),
        ("Vestria and Marenia exchanged maps of the border.", "CONSULT", ["Vestria", "Marenia"], []),
        ("Vestria pulled its troops out of Dolva.", "RETREAT", ["Vestria"], None),
        ("Vestria moved a tank brigade to the border.", "MOBILIZE", ["Vestria"], None),
        ("The president apologised to the miners.", "CONCEDE", ["The president"], ["the miners"]),
        ("Vestria praised Marenia for its restraint.", "SUPPORT", ["Vestria"], ["Marenia"]),
        ("Vestria stopped buying gas from Marenia.", "SANCTION", ["Vestria"], ["Marenia"]),
        ("Vestria stopped shelling the port of Dolva.", "RETREAT", ["Vestria"], ["the port of Dolva"]),
        ("Vestria plans to visit Marenia.", "AGREE", ["Vestria"], ["Marenia"]),
        ("Vestria inked a fishing pact with Marenia.", "SUPPORT", ["Vestria", "Marenia"], []),
        ("Under a deal between Vestria and Marenia, tolls fall.", "SUPPORT", ["Vestria", "Marenia"], []),
        ("Vestria wants an explanation from Marenia.", "REQUEST", ["Vestria"], ["Marenia"]),
        ("Three herders died in an attack by the army.", "ASSAULT", ["the army"], ["Three herders"]),
        (
            "A court in Dolva sentenced the editor to six years in prison.",
            "SANCTION",
            ["A court in Dolva"],
            None,
        ),
        ("Shells rained down on the harbour town of Lesk.", "ASSAULT", ["Shells"], None),
        ("A judge was stabbed outside a bakery by two men.", "ASSAULT", ["two men"], ["A judge"]),
        ("Rockets launched by rebels hit Dolva.", "ASSAULT", ["rebels"], ["Dolva"]),
        ("Vestria bombed a depot used by guerrillas.", "ASSAULT", ["Vestria"], ["guerrillas"]),
        ("A motion tabled by Vestria was rejected by Marenia.", "REJECT", ["Marenia"], ["Vestria"]),
        ("Vestria massed tanks along its border with Marenia.", "MOBILIZE", ["Vestria"], ["Marenia"]),
        ("Vestrian tanks were moved to the coast.", "MOBILIZE", ["Vestrian tanks"], None),
        ("Bakers shut their shops in protest at the tax.", "PROTEST", ["Bakers"], []),
        ("Dockers blocked a pier in a protest against the bank.", "PROTEST", ["Dockers"], ["the bank"]),
        ("The return by Marenia of a mask to Vestria was filmed.", "RETREAT", ["Marenia"], ["Vestria"]),
        ("Vestria is committed to sending nurses to Marenia.", "AGREE", ["Vestria"], ["Marenia"]),
        ("Vestria refused to hand two towns to Marenia.", "REJECT", ["Vestria"], ["Marenia"]),
        ("Vestria refused to let the envoys leave.", "REJECT", ["Vestria"], ["the envoys"]),
        ("Marenia ratified a fishing pact with Vestria.", "SUPPORT", ["Marenia"], ["Vestria"]),
        ("The bishop endorsed the candidate for the seat.", "SUPPORT", ["The bishop"], ["the candidate"]),
        ("Police rounded up traders in Dolva.", "COERCE", ["Police"], ["traders"]),
        ("Vestria wrote off a debt owed by Marenia.", "AID", ["Vestria"], ["Marenia"]),
        ("Divers pulled ten villagers from the river.", "AID", ["Divers"], ["ten villagers"]),
    ],
)
def test_an_act_has_its_type_and_its_parties(
    read: Read, text: str, event_type: str, actor: list[str], recipient: list[str] | None
) -> None:
    claim = next(c for c in typed(read(text)) if c.event_type == event_type)
    assert actors(claim) == actor
    assert recipient is None or recipients(claim) == recipient


@pytest.mark.parametrize(
    "text",
    [
        "Vestria and Marenia signed a treaty.",
        "Vestria held talks with Marenia.",
        "Vestrian and Marenian troops exchanged fire near the dam.",
    ],
)
def test_all_parties_of_a_mutual_act_are_actors(read: Read, text: str) -> None:
    claim = typed(read(text))[0]
    named = " ".join(actors(claim))
    assert "Vestria" in named
    assert "Marenia" in named
    assert not claim.recipient


def test_not_one_but_the_other_leaves_the_other(read: Read) -> None:
    assert actors(typed(read("Not Vestria but Marenia shelled the port."))[0]) == ["Marenia"]
    assert actors(typed(read("Marenia, not Vestria, shelled the port."))[0]) == ["Marenia"]


def test_coordinated_verbs_share_their_subject(read: Read) -> None:
    claims = typed(read("Vestria closed its embassy and expelled two diplomats."))
    assert [actors(claim) for claim in claims] == [["Vestria"], ["Vestria"]]


@pytest.mark.parametrize(
    ("text", "actor", "factuality"),
    [
        ("The army used mortars to shell the port.", ["The army"], "actual"),
        ("The rebels used to attack convoys.", ["The rebels"], "actual"),
        ("Boats were used by the rebels to attack a convoy.", ["the rebels"], "actual"),
        ("Vestria would use Marenian shells to bomb Dolva.", ["Vestria"], "hypothetical"),
    ],
)
def test_what_is_used_does_not_act_and_its_use_says_that_it_was_done(
    read: Read, text: str, actor: list[str], factuality: str
) -> None:
    claim = only(read(text))
    assert (claim.event_type, actors(claim), claim.factuality) == ("ASSAULT", actor, factuality)


@pytest.mark.parametrize(
    "arms", ["Danish rockets", "a volley of Danish rockets", "a wave of Danish-made, long-range Tern rockets"]
)
def test_nor_is_a_weapon_or_its_maker_hit(read: Read, arms: str) -> None:
    act = only(read(f"The army fired {arms} at Kenyan troops."))
    assert recipients(act) == ["Kenyan troops"]


def test_nobody_is_hit_by_himself(read: Read) -> None:
    text = "A source promised: “Ruto will conquer islands until Museveni brings a plan to end” the siege."
    claims = [claim for claim in read(text).claims if claim.actor]
    assert claims
    assert not any(party in claim.recipient for claim in claims for party in claim.actor)


def test_a_treaty_named_after_one_is_not_concluded(read: Read) -> None:
    assert [
        claim for claim in read("Article 5 of the NATO treaty is old.").claims if claim.register == "act"
    ] == []


def test_the_maker_of_a_weapon_is_not_the_actor(read: Read) -> None:
    claims = typed(read("The army fired Vestrian-made rockets at the village."))
    assert [actors(claim) for claim in claims] == [["The army"]]


@pytest.mark.parametrize(
    "text",
    [
        "The striker attacked the goal in the second half.",
        "A storm battered the coast and killed nine people.",
        "In the film, soldiers storm a palace.",
        "The retailer is fighting a price war.",
        "The virus attacked her lungs.",
        "The news bombarded viewers with numbers.",
        "The bank bombarded customers with letters.",
        "Doctors are battling a wave of measles.",
        "The company killed the project.",
    ],
)
def test_figures_of_speech_and_nature_are_no_acts(read: Read, text: str) -> None:
    assert typed(read(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The mayor spoke of the risk of an attack by rebels on the dam.",
        "Vestria fears an invasion by Marenia.",
        "An attack on the dam would flood the valley.",
        "Marenia sent divers to search the wreck.",
    ],
)
def test_what_is_feared_imagined_or_aimed_at_is_no_actual_assault(read: Read, text: str) -> None:
    told = [claim for claim in read(text).claims if claim.event_type == "ASSAULT"]
    assert not [claim for claim in told if claim.factuality == "actual" and claim.polarity == "positive"]


@pytest.mark.parametrize(
    ("text", "kind", "event_type"),
    [
        ("Vestria agreed to release the prisoners.", "agreement", "AGREE"),
        ("Vestria refused to meet the envoy.", "refusal", "REJECT"),
        ("Vestria demanded that Marenia leave the island.", "demand", "REQUEST"),
        ("Vestria threatened to close the strait.", "threat", "THREATEN"),
        ("Vestria accused Marenia of jamming its radio.", "accusation", "ACCUSE"),
        ("Vestria offered to host the talks.", "offer", "AGREE"),
        ("Vestria rejected Marenia's proposal.", "refusal", "REJECT"),
    ],
)
def test_what_is_said_is_a_signal_and_its_content_no_act(
    read: Read, text: str, kind: str, event_type: str
) -> None:
    claim = only(read(text))
    assert (claim.kind, claim.event_type) == (kind, event_type)


def test_who_is_to_act_is_the_recipient_of_a_demand(read: Read) -> None:
    assert recipients(only(read("Vestria demanded that Marenia leave the island."))) == ["Marenia"]


def test_whoever_gains_is_the_recipient_of_a_promise(read: Read) -> None:
    assert "Marenia" in recipients(typed(read("Vestria promised to send food to Marenia."))[0])


def test_an_announced_cooperation_is_a_promise_and_no_act(read: Read) -> None:
    claim = only(read("Vestria said it would release the prisoners."))
    assert (claim.register, claim.event_type) == ("signal", "AGREE")


def test_what_somebody_else_must_do_is_a_demand(read: Read) -> None:
    claim = only(read("Vestria said Marenia must end the blockade."))
    assert (claim.kind, claim.event_type, recipients(claim)) == ("demand", "REQUEST", ["Marenia"])


def test_the_dead_the_injured_and_the_arrested_are_counted(read: Read) -> None:
    claim = typed(read("Gunmen stormed the depot, killing five guards and wounding 12."))[0]
    assert claim.size == {"dead": 5, "injured": 12}
    claim = typed(read("Police arrested 14 students in Dolva."))[0]
    assert claim.size == {"arrested": 14}


def test_dozens_have_no_number(read: Read) -> None:
    assert typed(read("The army killed dozens of villagers."))[0].size is None


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Vestria airlifted 300 survivors from the delta.", "AID"),
        ("Vestria granted Marenia a line of credit.", "AID"),
        ("Vestria gave the exiles political asylum.", "AID"),
        ("Vestria injected 40 million dollars into Marenia's hospitals.", "AID"),
        ("The rebels threw down their weapons.", "RETREAT"),
        ("Vestria reopened the border crossing with Marenia.", "RETREAT"),
        ("Vestria unfroze the bank account of the Marenian envoy.", "RETREAT"),
        ("Vestria handed control of the airport back to Marenia.", "RETREAT"),
        ("The court commuted the death sentence of the rebel leader.", "CONCEDE"),
        ("Vestria watered down its demand to Marenia.", "CONCEDE"),
        ("Vestria bowed to pressure from Marenia.", "CONCEDE"),
        ("Vestria heaped praise on Marenia.", "SUPPORT"),
        ("Vestria put its signature to the free-trade agreement with Marenia.", "SUPPORT"),
        ("Vestria bestowed a medal on the Marenian general.", "SUPPORT"),
        ("The president of Vestria is in talks with the king of Marenia.", "CONSULT"),
        ("Vestria and Marenia formed a customs union.", "COOPERATE"),
        ("Vestria filed a formal request for arms with Marenia.", "REQUEST"),
        ("Vestria took a swipe at Marenia.", "ACCUSE"),
        ("Vestria filed criminal charges against the Marenian banker.", "ACCUSE"),
        ("Vestria branded Marenia as a sham.", "ACCUSE"),
        ("Vestria cancelled its state visit to Marenia.", "REJECT"),
        ("Vestria broke its promise to Marenia.", "REJECT"),
        ("Vestria vowed to storm the Marenian fort.", "THREATEN"),
        ("Vestria sent a death threat to the Marenian envoy.", "THREATEN"),
        ("Thousands of students linked arms outside the palace.", "PROTEST"),
        ("Dockworkers took industrial action against the port of Dolva.", "PROTEST"),
        ("Vestria sent an aircraft carrier to the strait.", "MOBILIZE"),
        ("Vestria unveiled a hypersonic missile.", "MOBILIZE"),
        ("Vestria imposed an arms embargo on Marenia.", "SANCTION"),
        ("Vestria severed diplomatic relations with Marenia.", "SANCTION"),
        ("Vestria put the Marenian bank on its blacklist.", "SANCTION"),
        ("Vestria cut off the gas supply to Marenia.", "SANCTION"),
        ("Police bundled away dozens of students.", "COERCE"),
        ("Vestria confiscated a Marenian fishing boat.", "COERCE"),
        ("The army put down the uprising in Dolva.", "COERCE"),
        ("Jets strafed the village of Dolva.", "ASSAULT"),
        ("A roadside bomb tore through a police convoy.", "ASSAULT"),
        ("Gunmen slit the throats of two guards.", "ASSAULT"),
        ("Police burst tear-gas shells to scatter the students.", "ASSAULT"),
        ("Constables resorted to a cane charge in Dolva.", "ASSAULT"),
        ("A patrol came under fire from rebels near Dolva.", "ASSAULT"),
        ("Two shepherds stepped on a landmine near Dolva.", "ASSAULT"),
        ("The army reoccupied the hamlet on Friday.", "ASSAULT"),
        ("Police recovered six pistols from a barn in Dolva.", "COERCE"),
        ("Nine clerks were taken to the police station in vans.", "COERCE"),
        ("The army set up a forward base near Dolva.", "MOBILIZE"),
        ("Officers escorted the stranded travellers to the port.", "AID"),
    ],
)
def test_each_type_knows_many_words_for_it(read: Read, text: str, event_type: str) -> None:
    assert event_type in {claim.event_type for claim in typed(read(text))}


@pytest.mark.parametrize(
    "text",
    [
        "Marenia beat Vestria in the semi-final after a late goal by the goalkeeper.",
        "The retailer launched an attack on high prices.",
        "The patient answered the appeal of the chef.",
        "The company recovered from the recession.",
        "The minister is happy with the weather.",
        "My uncle was hanging out the washing.",
        "Farmers drove their carts into the river.",
        "A hearing on the deployment of the army is due on Monday.",
        "A clerk hanged himself in Dolva.",
        "A cargo plane laid a trail of smoke.",
    ],
)
def test_figures_of_speech_give_no_harm(read: Read, text: str) -> None:
    harm = {"ASSAULT", "MOBILIZE", "COERCE", "THREATEN", "PROTEST", "SANCTION"}
    assert not harm & {claim.event_type for claim in typed(read(text))}


@pytest.mark.parametrize(
    ("text", "event_type", "actor", "recipient"),
    [
        (
            "Three Yemeni fishermen detained by the Greek navy in May have returned.",
            "COERCE",
            "the Greek navy",
            "Three Yemeni fishermen",
        ),
        ("Two nurses captured by rebels last week were freed.", "ASSAULT", "rebels", "Two nurses"),
        ("Residents of a suburb shelled by the army fled.", "ASSAULT", "the army", "a suburb"),
    ],
)
def test_a_participle_tells_an_act(
    read: Read, text: str, event_type: str, actor: str, recipient: str
) -> None:
    claim = next(c for c in typed(read(text)) if c.event_type == event_type)
    assert actors(claim) == [actor]
    assert recipients(claim) == [recipient]


def test_whoever_may_be_meant_is_nobody_yet(read: Read) -> None:
    found = typed(read("Anyone detained by the navy will be fined."))
    assert [c for c in found if c.event_type == "COERCE" and c.factuality == "actual"] == []


def test_some_of_them_is_told_with_them(read: Read) -> None:
    claim = only(read("Some of the rebels fired on the convoy."))
    assert claim.quote.startswith("Some of the rebels")
    assert claim.hedges


@pytest.mark.parametrize(
    "text",
    [
        "The carmaker has declared war on its rivals.",
        "The government declared war on inflation.",
        "The airline besieged its rival with lawsuits.",
        "The opposition bombarded the minister with questions.",
        "Snow blockaded the pass.",
        "France beat Wales in Paris.",
        "Spain crushed Italy 4-0 in Rome.",
        "The currency was battered on Monday.",
        "The coalition is heading for collapse.",
        "The cyclist attacked on the last climb.",
        "The visitors blew open the match with two goals before the break.",
        "The winger has agreed terms with Lyon.",
        '"I will destroy him," the boxer said before the bout.',
        "A thriller in which Vestria invades Marenia opened on Friday.",
        "An exhibition of Vestrian silver travels to Marenia in May.",
        "A weed that resists every poison has reached Vestria.",
        "The fire took six hours to put out.",
    ],
)
def test_force_used_of_nobody_is_no_act(read: Read, text: str) -> None:
    assert typed(read(text)) == []


def test_who_acts_in_earnest_does_so_beside_a_match_too(read: Read) -> None:
    claim = only(read("Police arrested a winger of the Dolva club after the match."))
    assert (claim.event_type, recipients(claim)) == ("COERCE", ["a winger of the Dolva club"])
