from rolescope.extract.cues import Hit, around, hits, longest
from rolescope.extract.document import Document


def test_cues_are_whole_words() -> None:
    doc = Document("Travel is rare; travellers and time-travel fans may not like it.")
    assert [doc.text[h.start : h.end] for h in hits(doc, "travel")] == ["Travel", "travel"]


def test_a_stem_is_the_beginning_of_a_word() -> None:
    doc = Document("You collaborate with the mapmakers.")
    assert [doc.text[h.start : h.end] for h in hits(doc, "works_with")] == ["collaborat"]


def test_a_field_without_cues_has_no_hits() -> None:
    assert hits(Document("You draw maps."), "visa") == []


def test_the_longest_of_overlapping_hits_is_kept() -> None:
    found = [Hit(4, 8, "b"), Hit(0, 8, "a"), Hit(10, 12, "c")]
    assert longest(found) == [Hit(0, 8, "a"), Hit(10, 12, "c")]


def test_a_label_reaches_to_what_it_opens() -> None:
    doc = Document("Travel:\nNever more than a day.")
    assert doc.text[slice(*around(doc, hits(doc, "travel")[0], 80))] == "Travel:\nNever more than a day."


def test_long_sentences_are_cut_at_words() -> None:
    doc = Document("alpha " * 60 + "travel" + " omega" * 60)
    words = doc.text[slice(*around(doc, hits(doc, "travel")[0], 40))].split()
    assert set(words) == {"alpha", "travel", "omega"}
    assert len(words) < 20


def test_garbage_has_bounded_hits() -> None:
    assert len(hits(Document("visa support " * 5000), "visa")) <= 400
