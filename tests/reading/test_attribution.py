"""Who speaks where the parse misleads: cues between commas, several speakers, cited sources, answers."""

from __future__ import annotations

import pytest

from tests.conftest import Read


def told(read: Read, text: str) -> set[tuple[str | None, str]]:
    return {(s.speaker.resolved or s.speaker.text, s.content.text) for s in read(text).statements}


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("The weir, warns the guild of millers, is leaking.", "the guild of millers", "The weir is leaking"),
        ("Tolls, predicts the central bank, will fall.", "the central bank", "Tolls will fall"),
        (
            "Some of the sheep would be freed under a deal brokered by the elders, Dr Osric Vane said on Friday.",
            "Dr Osric Vane",
            "Some of the sheep would be freed under a deal brokered by the elders",
        ),
        (
            "It depends on whether Lund pays the toll it owes the Alban ferryman, a clerk at the quay said.",
            "a clerk",
            "It depends on whether Lund pays the toll it owes the Alban ferryman",
        ),
    ],
)
def test_a_cue_set_off_by_commas_reports_the_clause_around_it(
    read: Read, text: str, speaker: str, content: str
) -> None:
    assert told(read, text) == {(speaker, content)}


@pytest.mark.parametrize(
    "text",
    [
        "The weir, announced the day before, would cost millions.",
        "The deal, said to be worth millions, was signed.",
    ],
)
def test_a_participle_between_commas_reports_nothing(read: Read, text: str) -> None:
    assert read(text).statements == ()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The mayor and the guild said the weir was shut.", "The mayor and the guild"),
        ("Kenya, Ghana and Togo warned that the weir would burst.", "Kenya, Ghana and Togo"),
        ("Two millers and a clerk said the weir was shut.", "Two millers and a clerk"),
        ("Both the mayor and the guild denied closing the weir.", "Both the mayor and the guild"),
    ],
)
def test_those_who_speak_together_are_one_speaker(read: Read, text: str, speaker: str) -> None:
    (statement,) = read(text).statements
    assert statement.speaker.text == speaker
    assert statement.chain[-1].text == speaker


def test_a_thing_beside_a_speaker_does_not_speak(read: Read) -> None:
    (statement,) = read("The mayor and the guild's dismay said enough: the weir was shut.").statements or (
        None,
    )
    assert statement is None or "dismay" not in (statement.speaker.text or "")


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Reuters, citing a clerk, said the weir was shut.", ["Reuters", "a clerk"]),
        (
            "The weir was shut, the Lund Courier reported, citing two clerks.",
            ["the Lund Courier", "two clerks"],
        ),
        ("Kyodo said the weir was shut, quoting harbour sources.", ["Kyodo", "harbour sources"]),
        ("The mayor, citing a survey, said the weir was shut.", ["The mayor"]),
    ],
)
def test_whom_an_outlet_cites_speaks_and_the_outlet_relays(read: Read, text: str, chain: list[str]) -> None:
    said = [s for s in read(text).statements if "shut" in s.content.text]
    assert [[link.text for link in s.chain[1:]] for s in said] == [chain]


def test_what_an_outlet_cites_as_a_reason_speaks_not(read: Read) -> None:
    assert ("a lack of rain", "The weir was shut") not in told(
        read, "The weir was shut, Reuters reported, citing a lack of rain."
    )


@pytest.mark.parametrize(
    ("text", "outer", "answer"),
    [
        (
            "The guild said the mayor had sold the weir, a claim the mayor denied.",
            ("The guild", "the mayor had sold the weir"),
            ("the mayor", "a claim"),
        ),
        (
            "The guild said the mayor had sold the weir, a charge that his office described as absurd.",
            ("The guild", "the mayor had sold the weir"),
            ("his office", "a charge as absurd"),
        ),
        (
            "The guild said ten men had drowned, a figure disputed by the mayor.",
            ("The guild", "ten men had drowned"),
            ("the mayor", "a figure"),
        ),
    ],
)
def test_who_answers_what_was_said_is_no_part_of_it(
    read: Read, text: str, outer: tuple[str, str], answer: tuple[str, str]
) -> None:
    assert told(read, text) == {outer, answer}


def test_what_another_does_meanwhile_is_no_part_of_what_was_said(read: Read) -> None:
    text = "Lund said it would shut the weir, while Alba sent ten boats."
    assert told(read, text) == {("Lund", "it would shut the weir")}
    text = "Lund said the north had voted for the weir, while the south had wept."
    assert told(read, text) == {("Lund", "the north had voted for the weir, while the south had wept")}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The mayor rejected the claim that the weir was sold.", None),
        ("Swiss accusations that the weir was sold were dismissed by the mayor.", "Swiss"),
        ("The mayor made the claim that the weir was sold.", "The mayor"),
    ],
)
def test_who_rejects_a_claim_does_not_hold_it(read: Read, text: str, speaker: str | None) -> None:
    said = [s for s in read(text).statements if s.content.text == "that the weir was sold"]
    assert [s.speaker.text for s in said] == [speaker]


def test_whoever_tells_others_speaks_and_they_are_told(read: Read) -> None:
    (statement,) = read("The council heard from its envoy on Monday that the weir had burst.").statements
    assert statement.speaker.text == "its envoy"
    assert statement.addressee is not None
    assert statement.addressee.text == "The council"


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("The envoy voiced concern on Monday over the raids.", "The envoy", "the raids"),
        ("Rumour had it that the weir had burst.", None, "that the weir had burst"),
        ("Millers put it about that the weir had burst.", "Millers", "that the weir had burst"),
        ("The guild appealed to the mayor to step in.", "The guild", "to step in"),
        ("The guild denied the charge.", "The guild", "the charge"),
        ("The pilot had reported a fire.", "The pilot", "a fire"),
        ("Writing on X, the guild's leader Osric Vane accused the mayor of theft.",
         "the guild's leader Osric Vane", "the mayor of theft"),
    ],
)  # fmt: skip
def test_idioms_of_telling_report(read: Read, text: str, speaker: str | None, content: str) -> None:
    assert told(read, text) == {(speaker, content)}


@pytest.mark.parametrize(
    "text",
    [
        "Kenya recalled its ambassador.",
        "The guards denied them access.",
        "The plan appeals to millers.",
        "Kenya: fierce storms in the north",
        "BEIRUT: Two boats sank.",
    ],
)
def test_what_only_looks_like_a_report_is_none(read: Read, text: str) -> None:
    assert read(text).statements == ()


def test_a_headline_without_a_verb_is_its_speakers(read: Read) -> None:
    assert told(read, "Kenyan president: no talks before the vote") == {
        ("Kenyan president", "no talks before the vote")
    }


def test_a_dateline_is_no_part_of_what_was_said(read: Read) -> None:
    assert told(read, "Geneva, 4 June (dpa) - The weir has burst, the mayor said.") == {
        ("the mayor", "The weir has burst")
    }


def test_a_pronoun_stands_for_nobody_in_its_own_words(read: Read) -> None:
    text = "Senator Rosa Quiroga came on Monday. The guard there, she said, had left."
    assert told(read, text) == {("Senator Rosa Quiroga", "The guard there had left")}


def test_it_may_stand_for_what_was_written(read: Read) -> None:
    text = "The report blamed the miller, but it said the weir was old."
    assert ("The report", "the weir was old") in told(read, text)


def test_a_sentence_that_tells_how_another_speaks_turns_a_quotation_over(read: Read) -> None:
    text = '"We hid," Ana said. "It was dark." The general {}. "Nobody hid in that house."'
    for verb in ("was blunter", "disagreed", "was more careful"):
        assert ("The general", '"Nobody hid in that house."') in told(read, text.format(verb))
    assert len(told(read, text.format("had gone"))) == 1


def test_people_that_a_text_characterises_are_unnamed_sources(read: Read) -> None:
    (statement,) = read(
        'Two officials it described as "close to the talks" said the weir had burst.'
    ).statements
    assert statement.speaker.kind == "anonymous"
    assert statement.speaker.description == 'Two officials it described as "close to the talks"'


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("In the general's telling, the millers fled.", "the general", "the millers fled"),
        ("By the governor's account, ten barns burned.", "the governor", "ten barns burned"),
        ("In the view of the guild, the weir is doomed.", "the guild", "the weir is doomed"),
        (
            "The weir burst, Dr Osric Vane, who runs the mill, told the Lund Courier.",
            "Dr Osric Vane",
            "The weir burst",
        ),
        ("Versions differ: the millers, a clerk said, had fled.", "a clerk", "the millers had fled"),
    ],
)
def test_phrases_of_account_report(read: Read, text: str, speaker: str, content: str) -> None:
    assert told(read, text) == {(speaker, content)}


def test_a_claim_to_have_done_something_is_its_owners(read: Read) -> None:
    text = "The mayor dismissed Kenya's claim to have found the weir."
    assert ("Kenya", "to have found the weir") in told(read, text)


def test_what_an_account_is_of_is_not_said_by_it(read: Read) -> None:
    assert read("In his account of the flood, the miller falls.").statements == ()
    assert read("The guild's claim to the weir is old.").statements == ()


def test_what_a_speaker_adds_is_a_statement_beside_it(read: Read) -> None:
    assert told(read, "The weir holds, the mayor said, adding that guards would stay.") == {
        ("the mayor", "The weir holds"),
        ("the mayor", "that guards would stay"),
    }


def test_calls_that_nobody_returned_are_silence(read: Read) -> None:
    (statement,) = read("The embassy did not return calls.").statements
    assert (statement.polarity, statement.speaker.text) == ("negative", "The embassy")


def test_who_speaks_on_condition_of_anonymity_is_unnamed(read: Read) -> None:
    text = "The mayor's aide, speaking on condition of anonymity, said the weir had burst."
    (statement,) = read(text).statements
    assert statement.speaker.kind == "anonymous"


@pytest.mark.parametrize(
    "text",
    [
        "Older machinery still supports the mill.",
        "Lund no longer wants to support it.",
        "Drought threatens the harvest.",
        "The powers fight on, threatening the ruin of the valley.",
        "The time has come for millers to consider whether the weir should go.",
    ],
)
def test_a_thing_has_no_attitude_and_a_bare_pronoun_says_nothing(read: Read, text: str) -> None:
    assert told(read, text) == set()


@pytest.mark.parametrize("text", ["It was all that the miller had", "The guild will not say what they let"])
def test_a_text_may_end_on_any_word(read: Read, text: str) -> None:
    assert read(text).sentences == ((0, len(text)),)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "The weir was opened by night, the guild said; Lund called the charge a fable.",
            {("the guild", "The weir was opened by night"), ("Lund", "the charge a fable")},
        ),
        ("The mill is idle, its owner told the daily Lund Courier.", {("its owner", "The mill is idle")}),
        (
            "Corn has risen, millers said, each sack costing ten marks.",
            {("millers", "Corn has risen each sack costing ten marks")},
        ),
    ],
)
def test_a_cue_behind_its_clause_reports_it_whatever_follows(
    read: Read, text: str, speakers: set[tuple[str, str]]
) -> None:
    assert told(read, text) == speakers


@pytest.mark.parametrize(
    ("text", "speaker", "addressee"),
    [
        ('"The weir will hold," the mayor promised to the ferrymen.', "the mayor", "the ferrymen"),
        ('"Leave tonight," a clerk urged the millers.', "a clerk", "the millers"),
        ('"No toll," snapped the clerk\'s aide.', "the clerk's aide", None),
    ],
)
def test_whom_a_quotation_is_addressed_to_is_not_what_was_said(
    read: Read, text: str, speaker: str, addressee: str | None
) -> None:
    (statement,) = read(text).statements
    assert (statement.speaker.text, statement.form) == (speaker, "direct")
    assert (statement.addressee.text if statement.addressee else None) == addressee


def test_as_somebody_put_it_reports_the_clause_around_it(read: Read) -> None:
    assert told(read, "The weir is, as the miller put it, a sieve with a name.") == {
        ("the miller", "The weir is a sieve with a name")
    }


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The guild claimed in a note posted on its page that the weir had burst.", "The guild"),
        (
            "Among them was the keeper of the Old Weir, who said that the lock had burst.",
            "the keeper of the Old Weir",
        ),
    ],
)
def test_a_clause_hung_on_a_description_is_its_speakers(read: Read, text: str, speaker: str) -> None:
    assert {who for who, _ in told(read, text)} == {speaker}


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Reuters reported, citing two clerks, that the weir was shut.", ["Reuters", "two clerks"]),
        ("In a statement carried by Kyodo, the guild said the weir was shut.", ["Kyodo", "the guild"]),
    ],
)
def test_who_carries_a_statement_passes_it_on(read: Read, text: str, chain: list[str]) -> None:
    (statement,) = read(text).statements
    assert [link.text for link in statement.chain[1:]] == chain


@pytest.mark.parametrize(
    "text",
    [
        "The mayor would not be drawn on whether the weir had burst.",
        "Calls to the guild went unanswered.",
        "The clerk left without speaking to reporters.",
    ],
)
def test_who_evades_a_question_leaves_it_unsaid(read: Read, text: str) -> None:
    assert [s.polarity for s in read(text).statements] == ["negative"]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Half the dam held in the flood, farmers say.", "farmers", "Half the dam held in the flood"),
        ("The lock, engineers now believe, had rusted.", "engineers", "The lock had rusted"),
        ("So far, a clerk told visitors, nobody has drowned.", "a clerk", "So far nobody has drowned"),
        ("The mayor threatened on Friday to close the weir.", "The mayor", "to close the weir"),
        (
            "Refugees told of the burning of their mill by raiders.",
            "Refugees",
            "the burning of their mill by raiders",
        ),
        (
            "Two clerks close to the mayor described to Reuters a town in fear.",
            "Two clerks",
            "a town in fear",
        ),
    ],
)
def test_a_cue_keeps_its_content_where_the_parser_parts_them(
    read: Read, text: str, speaker: str, content: str
) -> None:
    assert told(read, text) == {(speaker, content)}


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The guild kept silent about the toll.", "the toll"),
        ("The mayor dodged the question of who paid.", "who paid"),
        ("The mayor refused comment.", "refused comment"),
        ("The embassy was not available for comment.", "was available for comment"),
        ("The clerk declined on Monday to say who paid.", "who paid"),
    ],
)
def test_silence_has_many_words(read: Read, text: str, content: str) -> None:
    (statement,) = read(text).statements
    assert (statement.polarity, statement.content.text) == ("negative", content)


def test_who_is_one_of_several_keeps_both_numbers(read: Read) -> None:
    (statement,) = read("One of the three said that the others had been paid.").statements
    assert statement.speaker.count is not None
    assert (statement.speaker.count.n, statement.speaker.count.of) == (1, 3)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Leaked minutes of Kenya's cabinet show that ministers knew.", "Leaked minutes of Kenya's cabinet"),
        ("The river is rising, the old guild claims.", "the old guild"),
        ("The vice-president said that the weir was shut.", "The vice-president"),
        ("The mill, in the guild's telling, was empty.", "the guild"),
        ("He confided to a friend that the weir was lost.", "He"),
        ("She called the charges invented.", "She"),
    ],
)
def test_a_verb_that_was_taken_for_a_noun_or_clause_that_was_hung_elsewhere_is_found(
    read: Read, text: str, speaker: str
) -> None:
    assert {who for who, _ in told(read, text)} == {speaker}


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        ("The weir is shut, a clerk told Alban broadcaster LTV.", "Alban broadcaster LTV"),
        ("The guild announced on its website that the weir was shut.", "its website"),
        ("The clerk told a hearing of the Senate that the weir was shut.", "a hearing of the Senate"),
        ("The envoy said via satellite that talks would go on.", "satellite"),
    ],
)
def test_outlets_occasions_and_channels_are_venues(read: Read, text: str, venue: str) -> None:
    (statement,) = read(text).statements
    assert statement.venue is not None
    assert statement.venue.text == venue


def test_whoever_heads_a_known_body_speaks_for_it(read: Read) -> None:
    (statement,) = read("The head of the Kenyan border guard said the weir was shut.").statements
    assert (statement.speaker.kind, (statement.speaker.actor or "")[:3]) == ("person", "KEN")


def test_a_verb_that_weakens_the_cue_is_a_hedge(read: Read) -> None:
    text = "The guild appeared to confirm that the weir was lost."
    (statement,) = read(text).statements
    assert [text[a:b] for a, b in statement.hedges] == ["appeared to"]
