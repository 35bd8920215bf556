"""Who is reported to have said what: forms, boundaries, speakers, chains."""

from __future__ import annotations

import pytest

from tests.conftest import Read
from tocsin.model import Statement


def only(statements: tuple[Statement, ...]) -> Statement:
    assert len(statements) == 1, [(s.reason, s.content.text) for s in statements]
    return statements[0]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("The mayor of Lund said the bridge had fallen.", "The mayor of Lund", "the bridge had fallen"),
        ("The bridge had fallen, the mayor said.", "the mayor", "The bridge had fallen"),
        ("The bridge, the mayor said, had fallen.", "the mayor", "The bridge had fallen"),
        ("The mayor asked whether the bridge would hold.", "The mayor", "whether the bridge would hold"),
        ("According to the ministry, the dam is safe.", "the ministry", "the dam is safe"),
        ("The dam is safe, according to the ministry.", "the ministry", "The dam is safe"),
        ("The envoy denounced the blockade of the port.", "The envoy", "the blockade of the port"),
        ("The envoy described the vote as a farce.", "The envoy", "the vote as a farce"),
        ("The guild vowed to block the road.", "The guild", "to block the road"),
        ("The mayor agreed with the guild.", "The mayor", "the guild"),
        ("The mayor acknowledged the delay.", "The mayor", "the delay"),
        ("The envoy voiced fears of a blockade.", "The envoy", "a blockade"),
        ("The guild's opposition to the toll is old.", "The guild", "the toll"),
        ("The mayor's promise to mend the road was old.", "The mayor", "to mend the road"),
        ("The mayor referred to the vote as a farce.", "The mayor", "the vote as a farce"),
        ("The mayor blamed the delay on the guild.", "The mayor", "the delay on the guild"),
        ("The council called for the road to be cleared.", "The council", "the road to be cleared"),
        ("The envoy accused the guild of hiding grain.", "The envoy", "the guild of hiding grain"),
        ("The doctor's claim that the water is clean was false.", "The doctor", "that the water is clean"),
        ("Traders are convinced that the pass will hold.", "Traders", "that the pass will hold"),
        ("A survey found that most farmers want rain.", "A survey", "that most farmers want rain"),
        ("The guild let it be known that it would leave.", "The guild", "that it would leave"),
        ("The mayor made it clear that the toll would rise.", "The mayor", "that the toll would rise"),
        ("The mayor made known that he would go.", "The mayor", "that he would go"),
        ("A man was heard saying the gate was open.", "A man", "the gate was open"),
        ("The mayor told aides the guild had paid.", "The mayor", "the guild had paid"),
        ("The mayor told the Courier in an interview that he would go.", "The mayor", "that he would go"),
        ("In a poll by the guild, most farmers wanted rain.", "a poll", "most farmers wanted rain"),
        ("The mayor has been critical of the toll.", "The mayor", "the toll"),
        ("The envoy pointed to the broken dam.", "The envoy", "the broken dam"),
        ("The mayor's position on the toll is old.", "The mayor", "the toll"),
        ("In the words of the mayor, the toll is dead.", "the mayor", "the toll is dead"),
    ],
)
def test_each_construction_gives_its_speaker_and_content(
    read: Read, text: str, speaker: str, content: str
) -> None:
    statement = only(read(text).statements)
    assert (statement.speaker.text or "").removesuffix("'s") == speaker
    assert statement.content.text == content
    assert statement.form == "indirect"


def test_a_quotation_interrupted_by_its_cue_is_one_statement(read: Read) -> None:
    statement = only(read('"Our road," the mayor of Lund said, "is not for sale."').statements)
    assert statement.form == "direct"
    assert statement.content.text == '"Our road," "is not for sale."'


def test_a_quotation_that_goes_on_keeps_its_speaker(read: Read) -> None:
    statement = only(read('"We are leaving," the captain said. "The ship is lost."').statements)
    assert statement.content.text == '"We are leaving," "The ship is lost."'
    first, second = read(
        '"We are leaving the port," the captain said.\n\n"The ship is lost to us."'
    ).statements
    assert first.speaker == second.speaker
    assert second.cue is None


def test_a_quotation_over_several_sentences_is_whole(read: Read) -> None:
    text = "The captain said: “The storm came at night. We lost the mast. Nobody slept.”"
    assert only(read(text).statements).content.text.endswith("Nobody slept.”")


def test_a_quotation_of_nobody_is_given_to_nobody(read: Read) -> None:
    statement = only(read("The hall was empty.\n\n“They will never come back to us.”").statements)
    assert statement.speaker.kind == "unknown"
    assert statement.speaker.text is None


def test_a_scare_quote_is_no_quotation(read: Read) -> None:
    statement = only(read('The so-called "guards" robbed two shops, traders said.').statements)
    assert statement.form == "indirect"
    assert read('The "guards" robbed two shops.').statements == ()


def test_a_clause_with_quoted_words_is_mixed(read: Read) -> None:
    assert only(read('She said the army left "most, not all" of the towns.').statements).form == "mixed"


def test_a_paraphrase_beside_a_quotation_is_a_statement_of_its_own(read: Read) -> None:
    text = "Claiming that the dam was safe, the minister said: “We have checked every stone of it.”"
    forms = {s.form: s.content.text for s in read(text).statements}
    assert forms == {"indirect": "that the dam was safe", "direct": "“We have checked every stone of it.”"}


def test_a_title_is_its_publishers(read: Read) -> None:
    statement = only(read('The Lund Courier ran a report titled "Miners to march on Monday."').statements)
    assert statement.form == "title"
    assert "Courier" in (statement.speaker.text or "")


@pytest.mark.parametrize(
    "text",
    [
        "The ministry declined to say whether its boats had left.",
        "The ministry did not say when the boats would return.",
        "The ministry neither confirmed nor denied that its boats had left.",
        "The ministry would not comment.",
        "The ministry refused to discuss the leak.",
        "The ministry declined to name the owner of the boats.",
        "The ministry said nothing about the boats.",
        "The ministry made no mention of the boats.",
        "The ministry gave no reason for the delay.",
    ],
)
def test_what_was_not_said_is_negative(read: Read, text: str) -> None:
    statement = only(read(text).statements)
    assert statement.polarity == "negative"
    assert statement.speaker.text == "The ministry"


def test_silence_without_an_object_has_its_cue_for_content(read: Read) -> None:
    statement = only(read("The ministry would not comment.").statements)
    assert statement.cue is not None
    assert statement.content.spans == statement.cue.spans


@pytest.mark.parametrize(
    "text",
    [
        "The pass is shut, but only at night, three of five clerks said.",
        "The pass is shut, but only at night, three of five clerks said.\n",
        "The pass is shut, but only\nat night, three of five clerks said.\n\nThe lake is open.",
    ],
)
def test_line_breaks_change_no_reading(read: Read, text: str) -> None:
    statement = only(read(text).statements)
    assert statement.content.text.split() == "The pass is shut, but only at night".split()
    assert statement.speaker.text == "three of five clerks"


def test_a_headline_that_is_quoted_is_its_papers(read: Read) -> None:
    statement = only(
        read('Under the headline "King to sell the lake", the Lund Courier named no buyer.').statements
    )
    assert (statement.form, statement.speaker.text) == ("title", "the Lund Courier")


def test_whoever_was_asked_replies(read: Read) -> None:
    (reply,) = read("The Courier asked the mayor about the toll. “It is dead,” he replied.").statements
    assert reply.speaker.resolved == "the mayor"


def test_people_who_are_questioned_are_no_statement(read: Read) -> None:
    assert read("Police questioned two men for an hour.").statements == ()


def test_what_was_said_at_no_point_is_negative(read: Read) -> None:
    statement = only(read("At no point did the mayor say that the toll would rise.").statements)
    assert statement.polarity == "negative"


def test_a_wish_to_stay_unnamed_is_no_statement(read: Read) -> None:
    statement = only(read("A clerk who asked not to be named said the dam was safe.").statements)
    assert statement.content.text == "the dam was safe"


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            "Guards said the cart had reached the gate and warned that thieves would be caught.",
            ["the cart had reached the gate", "that thieves would be caught"],
        ),
        (
            "The guild confirmed that the boats had left but denied that they carried salt.",
            ["that the boats had left", "that they carried salt"],
        ),
    ],
)
def test_coordinated_reports_have_one_speaker_and_their_own_content(
    read: Read, text: str, contents: list[str]
) -> None:
    first, second = read(text).statements
    assert [first.content.text, second.content.text] == contents
    assert first.speaker == second.speaker
    assert second.parent is None


def test_what_another_says_beside_it_is_no_part_of_a_report(read: Read) -> None:
    first, second = read("Four clerks said the gate had opened, while a fifth said it was shut.").statements
    assert first.content.text == "the gate had opened"
    assert second.content.text == "it was shut"


def test_a_quotation_inside_another_is_a_statement_of_its_own(read: Read) -> None:
    outer, inner = read(
        "“The king told us, ‘Burn the boats before you go,’ and we left,” a clerk said."
    ).statements
    assert inner.parent == outer.id
    assert (inner.form, inner.speaker.text) == ("direct", "The king")
    assert inner.content.text == "‘Burn the boats before you go,’"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The mayor told clerks that the guild had “not been able to find any boat” on the lake.",
            "that the guild had “not been able to find any boat” on the lake",
        ),
        (
            "The people of the lake “are not afraid. They stay here,” the mayor said.",
            "The people of the lake “are not afraid. They stay here,”",
        ),
    ],
)
def test_a_clause_that_is_quoted_in_part_is_whole(read: Read, text: str, content: str) -> None:
    statement = only(read(text).statements)
    assert (statement.content.text, statement.form) == (content, "mixed")


def test_a_name_after_a_dash_signs_the_quotation_before_it(read: Read) -> None:
    statement = only(
        read('"Shame on those who burned our boats" — Mayor Orla Keane on Harbour Radio.').statements
    )
    assert statement.speaker.text == "Mayor Orla Keane"
    assert statement.venue is not None
    assert statement.venue.text == "Harbour Radio"


def test_statements_nest_with_parents_and_chains(read: Read) -> None:
    outer, middle, inner = read(
        "The Lund Courier reported that two officials said the king had told the guild it would pay."
    ).statements
    assert (outer.parent, middle.parent, inner.parent) == (None, outer.id, middle.id)
    assert inner.chain[0].kind == "author"
    assert [link.text for link in inner.chain[1:]] == ["The Lund Courier", "two officials", "the king"]
    assert inner.addressee is not None
    assert inner.addressee.text == "the guild"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The bridge is expected to open in May.", "The bridge … to open in May"),
        ("Two guards are believed to have fled.", "Two guards … to have fled"),
    ],
)
def test_what_is_expected_or_believed_by_nobody_named_has_no_speaker(
    read: Read, text: str, content: str
) -> None:
    statement = only(read(text).statements)
    assert statement.speaker.text is None
    assert [text[a:b] for a, b in statement.content.spans] == content.split(" … ")


def test_a_stance_without_a_holder_is_nobodys_statement(read: Read) -> None:
    assert not read("Opposition to the toll was old. The request to mend the road came late.").statements


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            'The mayor called the lasting mess "a lesson we had to learn" about planning.',
            'the lasting mess "a lesson we had to learn" about planning',
        ),
        (
            'The mayor called the guild a "spoiled child" who acts "as if he were king."',
            'the guild a "spoiled child" who acts "as if he were king."',
        ),
    ],
)
def test_what_something_is_called_keeps_its_quotations(read: Read, text: str, content: str) -> None:
    assert only(read(text).statements).content.text == content


def test_a_quotation_that_follows_a_report_goes_on_with_it(read: Read) -> None:
    text = 'He said that the dam would not be mended. "Building it? Not while I live here."'
    statement = only(read(text).statements)
    assert statement.form == "mixed"
    assert len(statement.content.spans) == 2


def test_a_relay_beside_a_speaker_is_in_the_chain_and_does_not_speak(read: Read) -> None:
    statement = only(read('"We will wait," the captain said, according to Harbour Radio.').statements)
    assert [link.text for link in statement.chain[1:]] == ["Harbour Radio", "the captain"]


def test_who_is_quoted_as_saying_speaks_and_who_quotes_relays(read: Read) -> None:
    (statement,) = read("The minutes quote the general as telling aides that the pass was lost.").statements
    assert [link.text for link in statement.chain[1:]] == ["The minutes", "the general"]
    assert statement.addressee is not None
    assert statement.addressee.text == "aides"


@pytest.mark.parametrize(
    "text",
    [
        "“The boats will sail,” Harbour Radio quoted the captain as saying.",
        "The boats will sail, Harbour Radio quoted the captain as saying.",
        "“The boats will sail,” the captain was quoted by Harbour Radio as saying.",
        "“The boats will sail,” the captain said, Harbour Radio reported.",
        "The boats will sail, the captain said, Harbour Radio reported.",
    ],
)
def test_who_quotes_or_reports_beside_a_speaker_relays(read: Read, text: str) -> None:
    statement = only(read(text).statements)
    assert statement.content.text.strip("“”,") == "The boats will sail"
    assert [link.text for link in statement.chain[1:]] == ["Harbour Radio", "the captain"]


def test_what_a_speaker_cites_stands_before_those_inside(read: Read) -> None:
    *_, inner = read(
        "The Courier, citing a police report, said a guard told them the gate was open."
    ).statements
    assert [link.text for link in inner.chain[1:]] == ["The Courier", "a police report", "a guard"]


def test_an_outlet_that_was_told_is_the_venue(read: Read) -> None:
    statement = only(read("The minister told the Lund Times that the tax would end.").statements)
    assert statement.venue is not None
    assert statement.venue.text == "the Lund Times"
    assert statement.addressee is None


def test_where_somebody_spoke_is_the_venue(read: Read) -> None:
    statement = only(read("Speaking at a chapel in Lesk, the mayor said the toll would end.").statements)
    assert statement.venue is not None
    assert statement.venue.text == "a chapel in Lesk"


def test_an_occasion_is_a_venue_and_whom_it_addresses_the_addressee(read: Read) -> None:
    statement = only(read("In a letter to the guild, the mayor wrote that the tax would end.").statements)
    assert statement.venue is not None
    assert statement.addressee is not None
    assert statement.venue.text.startswith("a letter")
    assert statement.addressee.text == "the guild"


@pytest.mark.parametrize(
    ("text", "n", "of"),
    [
        ("Three sources said the talks had failed.", 3, None),
        ("Two of the five sources said the talks had failed.", 2, 5),
        ("Another source said the talks had failed.", 1, None),
        ("The talks had failed, three of five sources said.", 3, 5),
    ],
)
def test_unnamed_speakers_are_counted(read: Read, text: str, n: int, of: int | None) -> None:
    speaker = only(read(text).statements).speaker
    assert speaker.kind == "anonymous"
    assert speaker.count is not None
    assert (speaker.count.n, speaker.count.of) == (n, of)


def test_an_unnamed_speaker_keeps_its_description(read: Read) -> None:
    speaker = only(read("A diplomat who left the hall early said the talks had failed.").statements).speaker
    assert speaker.kind == "anonymous"
    assert speaker.description == "A diplomat who left the hall early"


def test_a_name_in_apposition_belongs_to_the_speaker(read: Read) -> None:
    speaker = only(read("The harbour master, Ana Holm, said the pier was closed.").statements).speaker
    assert speaker.text == "The harbour master, Ana Holm"


def test_i_in_a_quotation_is_its_speaker(read: Read) -> None:
    *_, inner = read('"I believe that the bridge will hold," Ana Holm said.').statements
    assert inner.speaker.text == "I"
    assert inner.speaker.resolved == "Ana Holm"
    assert inner.speaker.resolved_span is not None


def test_i_in_a_printed_interview_is_the_guest(read: Read) -> None:
    text = (
        "The Courier interviews Ana Holm\n\nHow did you come to the harbour?\n\nI think my father took me there.\n\n"
        "What do you fear most?\n\nI know that the pier is old. I walk there each day."
    )
    resolved = {s.speaker.resolved for s in read(text).statements}
    assert resolved == {"Ana Holm"}


def test_an_editors_words_and_gaps_are_marked(read: Read) -> None:
    text = '"They [the guards] left ... at noon," the captain said.'
    statement = only(read(text).statements)
    assert [text[a:b] for a, b in statement.insertions] == ["[the guards]"]
    assert [text[a:b] for a, b in statement.ellipses] == ["..."]


def test_what_an_author_asserts_is_nobodys_statement(read: Read) -> None:
    assert read("The bridge fell on Monday. Two boats sank, and the pier is closed.").statements == ()


def test_each_statement_says_why(read: Read) -> None:
    statement = only(read("The mayor said the bridge had fallen.").statements)
    assert 0 < statement.confidence <= 1
    assert "said" in statement.reason
    assert "\n" not in statement.reason
