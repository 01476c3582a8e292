"""Clauses: a sentence read once from its beginning; each word joins the predicate or the phrase that it depends on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from tawatur.annotate.facts.acceptance import can_do, can_suffer, is_vehicle
from tawatur.annotate.facts.frames import BELONG, CARRY, CONTAIN, frames
from tawatur.annotate.facts.predicates import Argument, Predicate, may_state, passes, predicate_at
from tawatur.annotate.facts.words import adjectives_between
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.mentions.words import known_word, quantifier
from tawatur.annotate.sheet import Sheet
from tawatur.arabic.particles import Particle
from tawatur.model import Mention

_OPENERS = frozenset(
    {
        "حيث",
        "بينما",
        "فيما",
        "لكن",
        "اذ",
        "الا",
        "عندما",
        "حين",
        "حينما",
        "كما",
        "علما",
        "لان",
        "اما",
        "غير",
        "بيد",
        "ثم",
        "بعدما",
        "قبلما",
    }
)
_NEGATIONS = frozenset({"لم", "لن", "لا", "ليس", "ليست", "دون", "بدون", "عدم", "غير"})
_PLACE_SORTS = frozenset({"place", "post"})


_TANWIN = "\u064b"
_STORES = 5
"""Words back that a store may stand from what says what it holds."""
_SHORT = 4
"""Tokens between a comma with و and the verb that it leads to."""
_HE = frozenset({"هو", "هي", "هم", "هن", "هما"})
_THIRD = 3
_CONSIGNMENTS = frozenset({"شحنة", "صفقة"})
_WAYS = frozenset({"عبر", "من", "في", "الي", "علي"})
_WHENCE = frozenset({"بعد", "قبل", "منذ", "الي", "بمجرد"})
_LINKING = frozenset(
    {"ولم", "ولن", "ولا", "وقد", "وما", "وسوف", "او", "بل", "وكان", "وكانت", "وكانوا", "وبات", "وباتت"}
)
_IS = frozenset({"يكون", "تكون", "يكونوا", "نكون", "اكون", "تكونوا"})
"""أن يكون قد: whoever is meant comes between or is known."""
_SHORTEST_PERSON, _LONGEST_PERSON = 2, 4
_BEFORE_PRESENT = frozenset(
    {
        "انها",
        "بانها",
        "لانها",
        "لكنها",
        "هي",
        "التي",
        "كانت",
        "وكانت",
        "لم",
        "ولم",
        "لن",
        "ولن",
        "لا",
        "ان",
        "سوف",
        "ما",
    }
)
"""Words before a present."""
_DASHES = frozenset({"-", "–", "—", "ـ"})
"""Signs after a dateline: what stands before them is no subject."""
_BACK = 6
"""Items back that a relative clause may describe."""
_NEGATION_REACH = 3
"""Tokens from a negation to the predicate it denies."""
_BY = frozenset({"من", "بواسطه"})
_INTERRUPTING = frozenset(
    {
        "وفق",
        "وفقا",
        "بحسب",
        "حسب",
        "التي",
        "الذي",
        "الذين",
        "كما",
        "نقلا",
        "العضو",
        "وهي",
        "وهو",
        "وهم",
        "حليفه",
        "حليف",
        "استنادا",
        "بما",
        "بينها",
        "منها",
        "ابرزها",
        "خصوصا",
    }
)
"""Words that open an interruption after a comma."""
_INTERRUPTION = 16
"""The longest interruption, in tokens."""
_WHICH = frozenset({"التي", "الذي", "الذين"})
_INSIDE = frozenset({"بحوزه", "لدي", "في", "داخل", "ضمن"})
_EVER = frozenset({"زول.I", "مرر.X", "وقف.V", "كفف.I"})
"""Verbs that a negation makes last: لا يزال."""


@dataclass(slots=True, eq=False)
class Clause:
    """A stretch with at most one finite verb: the phrases before it, what it hangs on, and its predicates."""

    kind: str
    first: int
    parent: Clause | None = None
    verb: Predicate | None = None
    before: list[Argument] = field(default_factory=list)
    antecedent: Argument | None = None
    predicates: list[Predicate] = field(default_factory=list)
    places: list[Phrase] = field(default_factory=list)
    subject: list[Argument] = field(default_factory=list)
    pronoun: str = ""
    resumed: str = ""
    told: bool = False
    fellows: list[Argument] = field(default_factory=list)
    patient: list[Argument] = field(default_factory=list)
    passive: bool = False


class Held(NamedTuple):
    """A clause broken off by words between commas, and where it goes on."""

    clause: Clause
    stack: list[Predicate]
    latest: Argument | None
    until: int


@dataclass(slots=True)
class SentenceReader:
    """Reads one sentence into clauses."""

    sheet: Sheet
    phrases: Mapping[int, Phrase]
    first: int
    last: int
    clauses: list[Clause] = field(default_factory=list)
    stack: list[Predicate] = field(default_factory=list)
    latest: Argument | None = None
    slot: tuple[Predicate, str] | None = None
    negated: int = -9
    relative: bool = False
    apart: bool = False
    who: str = ""
    also: bool = False
    loose: bool = False
    further: bool = False
    items: list[Argument] = field(default_factory=list)
    resumed: Clause | None = None
    held: Held | None = None

    @property
    def clause(self) -> Clause:
        """The clause being read."""
        return self.resumed or self.clauses[-1]

    def read(self) -> list[Clause]:
        """The clauses of the sentence, in order."""
        self._open("main", self.first)
        i = self.first
        while i < self.last:
            i = self._step(i)
        return self.clauses

    def _open(self, kind: str, at: int) -> Clause:
        clause = Clause(kind, at, self.clause if self.clauses else None)
        self.clauses.append(clause)
        self.resumed = None
        self.stack = []
        self.slot = None
        return clause

    def _step(self, i: int) -> int:
        phrase = self.phrases.get(i)
        if (phrase is None or (phrase.generic and not _body(phrase))) and may_state(self.sheet, i):
            predicate = predicate_at(
                self.sheet,
                i,
                after_verb=self._after_verb(i),
                after_noun=self._after_noun(),
                ruled=self._ruled(i),
                present=self._expects_present(i),
            )
            if (
                predicate is not None
                and (phrase is None or predicate.frames)
                and predicate.part in {"active", "passive"}
                and (
                    (names_thing(phrase, i) and not self._smuggled(i) and not _backs(phrase))
                    or not self._modifies(predicate, i)
                    or self._idle(predicate)
                )
            ):
                predicate = None
            if (
                predicate is not None
                and phrase is not None
                and phrase.sort == "people"
                and predicate.part == "masdar"
                and phrase.kind == "forces"
            ):
                predicate = None
            if predicate is not None and self._cognate(predicate):
                return i + 1
            if (
                predicate is not None
                and phrase is not None
                and phrase.sort == "materiel"
                and predicate.name in _CONSIGNMENTS
            ):
                return self._consignment(predicate, phrase)
            if predicate is not None and (predicate.frames or predicate.verbal):
                predicate.phrase = phrase if phrase is not None and phrase.last == i + 1 else None
                self._predicate(predicate)
                return i + 1
        if phrase is not None:
            self._phrase(phrase)
            return max(phrase.last, i + 1)
        self._nationality(i)
        named = self._casualty_name(i)
        if named is not None:
            self._phrase(named)
            return named.last
        return self._word(i)

    def _casualty_name(self, i: int) -> Phrase | None:
        """The unlisted name of somebody killed or wounded, right after the verb: قتل عطالله الرمثان."""
        verb = self.clause.verb
        if (
            verb is None
            or verb.at != i - 1
            or not _hurts(verb)
            or verb.arguments.get("subj")
            or verb.arguments.get("obj")
        ):
            return None
        last = i
        while (
            last < self.last
            and last - i < _LONGEST_PERSON
            and not known_word(self.sheet, last)
            and last not in self.phrases
        ):
            last += 1
        if last - i < _SHORTEST_PERSON:
            return None
        span = self.sheet.span(i, last)
        mention = Mention(kind="person", text=span.of(self.sheet.report.body), span=span)
        return Phrase(i, last, mention, head=i, sort="person", kind="person", gender="m", number="s", definite=True)

    def _consignment(self, predicate: Predicate, phrase: Phrase) -> int:
        """شحنة أسلحة من … إلى …: goods like any other, and a handing over by itself."""
        self._phrase(phrase)
        predicate.arguments["obj"] = [phrase]
        predicate.preposition = ""
        predicate.negated = False
        predicate.clause = len(self.clauses) - 1
        self.clause.predicates.append(predicate)
        ruler = self.stack[-1] if self.stack else None
        if ruler is not None and any(
            frame.kind == "supply" or (frame.kind == "seizure" and "ل" in frame.sources and "من" not in frame.sources)
            for frame in ruler.frames
        ):
            self.stack.insert(0, predicate)
        else:
            self.stack.append(predicate)
        return max(phrase.last, predicate.at + 1)

    def _nationality(self, i: int) -> None:
        """An event's nationality is its doer: قصف إسرائيلي, الغارات الجوية الروسية."""
        match = self.sheet.match_of[i]
        nearest = self.stack[-1] if self.stack else None
        if match is None or nearest is None or nearest.part not in {"masdar", "noun"} or "nisba" in nearest.arguments:
            return
        entry = next((e for e in match.entries if e.table == "nisbas"), None)
        if (
            entry is None
            or match.split.conjunction
            or match.split.preposition
            or not adjectives_between(self.sheet, nearest.at + 1, i)
        ):
            return
        mention = Mention(
            kind="actor",
            text=self.sheet.text(i, i + 1),
            span=self.sheet.span(i, i + 1),
            label=entry.label,
            ref=entry.ref,
        )
        nearest.arguments["nisba"] = [Phrase(i, i + 1, mention, sort="actor", kind="state", definite=True)]

    def _after_verb(self, i: int) -> bool:
        last = self.clause.predicates[-1] if self.clause.predicates else None
        if last is None:
            return self._after_that(i)
        return (
            self._after_that(i)
            or last.at == i - 1
            or (last.at == i - 2 and last.carries() is not None and i - 1 not in self.phrases)
        )

    def _ruled(self, i: int) -> bool:
        """Whether the clause has its verb and nothing opens another before token i."""
        verb = self.clause.verb
        if (
            verb is not None
            and verb.carries() is not None
            and verb.arguments.get("subj")
            and not verb.arguments.get("obj")
            and not self.relative
        ):
            return True
        if (
            isinstance(self.latest, Phrase)
            and self.latest.last == i
            and not self.latest.definite
            and any(r.form.person == _THIRD and r.split.pronoun and r.form.part == "past" for r in self.sheet.verbs[i])
        ):
            return False
        return (
            self.clause.verb is not None
            and not self.relative
            and self.sheet.tokens[i - 1].text not in {"،", ",", "؛", "(", "-", "–"}
        )

    def _after_noun(self) -> bool:
        nominal = self.clause.verb is None and any(
            p.part in {"masdar", "noun"} and not p.article for p in self.clause.predicates
        )
        return nominal or (bool(self.stack) and self.stack[-1].part == "masdar" and bool(self.stack[-1].preposition))

    def _after_that(self, i: int) -> bool:
        """Whether token i follows أن as its subject: شددت على أن دعمها للجيش."""
        if (
            i <= self.first + 1
            or self.sheet.tokens[i - 1].key not in {"ان", "بان"}
            or self.sheet.tokens[i - 2].key in _WHENCE
        ):
            return False
        after = self.phrases.get(i + 1)
        return after is not None and after.preposition == "ل"

    def _expects_present(self, i: int) -> bool:
        """Whether a word like تزود is a feminine present, not a masculine past: after كانت or لم, or by a feminine doer."""
        if self.sheet.tokens[i].key.removeprefix("و")[:1] != "ت":
            return False
        if i > self.first and self.sheet.tokens[i - 1].key in _BEFORE_PRESENT:
            return True
        clause = self.clause
        doers = [
            a
            for a in clause.before
            if isinstance(a, Phrase) and not a.preposition and a.sort in {"actor", "people", "person"}
        ]
        if not doers and clause.verb is None:
            after = self.phrases.get(i + 1)
            doers = [after] if after is not None and not after.preposition and after.sort in {"actor", "people"} else []
        return clause.verb is None and bool(doers) and doers[0].gender == "f"

    def _smuggled(self, i: int) -> bool:
        """Whether مهربة says of goods that they are smuggled, rather than who smuggles."""
        return self.sheet.tokens[i].text.endswith("ة") and any(
            isinstance(a, Phrase) and a.sort == "materiel" for a in self.items[-3:]
        )

    def _cognate(self, predicate: Predicate) -> bool:
        """Whether a verbal noun only strengthens its own verb: ننفي نفياً قاطعاً."""
        verb = self.clause.verb
        return (
            verb is not None
            and verb.name == predicate.name
            and predicate.part == "masdar"
            and _TANWIN in self.sheet.tokens[predicate.at].text
        )

    def _idle(self, predicate: Predicate) -> bool:
        """Whether a participle says nothing by itself: العائدات, المارة; عائداً لـ with its ending does."""
        return passes(predicate.name) and _TANWIN not in self.sheet.tokens[predicate.at].text

    def _modifies(self, predicate: Predicate, i: int) -> bool:
        """A participle counts where it follows a phrase it can describe."""
        del i
        return self.latest is not None and any(frame.kind != CARRY for frame in predicate.frames)

    def _word(self, i: int) -> int:
        if self._breaks_off(i):
            return i + 1
        key = self.sheet.tokens[i].key
        kinds = {particle.kind: particle for particle in self.sheet.particles[i]}
        if (
            self.sheet.tokens[i].text in _DASHES
            and self.clause.verb is None
            and all(
                (isinstance(a, Phrase) and a.sort in {"place", "outlet"})
                or (isinstance(a, Phrase) and a.kind == "state")
                for a in self.clause.before
            )
        ):
            self.clause.before = []
        if (key in _NEGATIONS or key.removeprefix("و") in _NEGATIONS) and not self._lasts(i):
            self.negated = i
        if key.removeprefix("و") == "ما" and self._denies(i):
            self.negated = i
        if key in _IS and self.clause.verb is None:
            self.clause.told = True
        if self._asks(i):
            self.who = "who" if self.sheet.tokens[i - 1].key in _HE else "asked"
        elif "complementiser" in kinds and _opens_content(kinds["complementiser"].lemma, self.sheet.tokens[i].text):
            clause = self._open("content", i)
            clause.pronoun = kinds["complementiser"].pronoun
        elif "relative" in kinds and key.removeprefix("و").startswith(("ال", "لل", "مما")):
            self.relative = True
            self.further = key.startswith("و")
        elif key.removeprefix("و").removeprefix("ف") in _OPENERS or (
            self.sheet.tokens[i].text in {"؛", ":", "؟"} and not self._goes_on(i)
        ):
            self._open("main", i)
        elif key in {"وكذلك", "وايضا"} and self.clause.verb is not None:
            self.also = True
        elif self._closes_speech(i):
            self._open("main", i + 1)
        elif "pronoun" in kinds and key.startswith("و"):
            self._open("aside", i)
        elif kinds and any(p.pronoun for p in self.sheet.particles[i]):
            self._pronoun(i, self.sheet.particles[i])
        return i + 1

    def _breaks_off(self, i: int) -> bool:
        """Whether a comma opens or closes words that interrupt a clause: باعت روسيا، وفق التقرير، أسلحة."""
        if self.sheet.tokens[i].text not in {"،", ","} or i + 1 >= self.last:
            return False
        if self.held is not None and i == self.held.until:
            held, self.held = self.held, None
            if self.clause is held.clause or not self._takes_up(held, i + 1):
                return False
            self.resumed, self.stack, self.latest, self.slot = held.clause, held.stack, held.latest, None
            self.relative = False
            return True
        clause = self.clause
        if (
            self.held is None
            and self.sheet.tokens[i + 1].key in _INTERRUPTING
            and (clause.verb is not None or clause.before)
        ):
            until = next(
                (j for j in range(i + 2, min(i + _INTERRUPTION, self.last)) if self.sheet.tokens[j].text in {"،", ","}),
                0,
            )
            if until:
                self.held = Held(clause, list(self.stack), self.latest, until)
        return False

    def _takes_up(self, held: Held, i: int) -> bool:
        """Whether token i goes on with a clause: a bare phrase or one with its preposition after a verb, else a verb."""
        if self.sheet.tokens[i].key.startswith("و") and i not in self.phrases:
            return False
        if held.clause.verb is None:
            predicate = predicate_at(self.sheet, i, after_verb=False)
            return predicate is not None and predicate.verbal and not predicate.conjunction
        phrase = self.phrases.get(i) or self.phrases.get(i + 1)
        return phrase is not None and not phrase.conjunction

    def _lasts(self, i: int) -> bool:
        """Whether a negation only says that something goes on: لا يزال, لا تزال."""
        return i + 1 < self.last and any(r.verb in _EVER and r.form.part == "present" for r in self.sheet.verbs[i + 1])

    def _denies(self, i: int) -> bool:
        """Whether ما opens a clause and denies the past after it: ما باعت روسيا; after a noun or verb it means what."""
        if i + 1 >= self.last or self.clause.verb is not None or self._lasts(i):
            return False
        opens = (
            i == self.first
            or self.sheet.tokens[i - 1].text in {":", "«", '"', "“", "؛"}
            or self.sheet.tokens[i - 1].key in {"ان", "انه", "انها"}
        )
        return opens and any(r.form.part == "past" and r.verb in frames() for r in self.sheet.verbs[i + 1])

    def _closes_speech(self, i: int) -> bool:
        """Whether a quotation that held the whole clause ends here: what follows is told by somebody else."""
        opened = self.sheet.quote_of[i]
        after = self.sheet.tokens[i + 1].text if i + 1 < self.last else ""
        return (
            0 <= opened <= self.clause.first + 1
            and opened < i
            and self.sheet.quote_of[i - 1] == opened
            and after in {"،", ","}
            and self.clause.verb is not None
        )

    def _asks(self, i: int) -> bool:
        """Whether token i is من, "who", before its verb: من يبيع السلاح؟, هم من باعوها."""
        if self.sheet.tokens[i].key.removeprefix("و") != "من" or i + 1 >= self.last or i + 1 in self.phrases:
            return False
        predicate = predicate_at(self.sheet, i + 1, after_verb=False)
        if predicate is None or not any(r.form.person == _THIRD for r in self.sheet.verbs[i + 1]):
            return False
        before = self.sheet.tokens[i - 1] if i > self.first else None
        return before is None or before.kind != "word" or before.key in _HE or predicate.part == "finite"

    def _pronoun(self, i: int, found: Sequence[Particle]) -> None:
        """A preposition with a pronoun: its referent is sought later, or it takes up a relative clause's antecedent."""
        if self.relative and self.items:
            antecedent = next(
                (
                    a
                    for a in reversed(self.items[-3:])
                    if isinstance(a, Phrase) and a.sort in {"actor", "person", "people"}
                ),
                None,
            )
            self.relative = False
            clause = self._open("relative", i)
            clause.antecedent = antecedent
            clause.subject = [antecedent] if antecedent is not None else []
            return
        for particle in found:
            if particle.kind == "preposition" and particle.pronoun and particle.lemma not in {"بين", "ضمن"}:
                for predicate in reversed(self.stack):
                    if particle.lemma in predicate.sources and particle.lemma not in predicate.arguments:
                        predicate.arguments[particle.lemma] = []
                        predicate.pending[particle.lemma] = particle.pronoun
                        if self.clause.antecedent is not None:
                            self.clause.resumed = self.clause.resumed or particle.lemma
                            if predicate.verbal and "obj" in predicate.arguments and "subj" not in predicate.arguments:
                                predicate.arguments["subj"] = predicate.arguments.pop("obj")
                                self.slot = None
                        return
                verb = self.clause.verb
                if (
                    self.clause.kind == "relative"
                    and verb is not None
                    and (not verb.frames or (not verb.arguments and particle.lemma in _WAYS))
                ):
                    self.clause.resumed = self.clause.resumed or particle.lemma

    def _predicate(self, predicate: Predicate) -> None:
        predicate.negated = predicate.at - self.negated <= (1 if self._weak(self.negated) else _NEGATION_REACH)
        if predicate.name in _EVER:
            predicate.negated = False
        self.negated = -9
        if predicate.verbal:
            self._finite(predicate)
        elif predicate.part in {"active", "passive"}:
            self._participle(predicate)
        else:
            self._noun(predicate)
        predicate.clause = len(self.clauses) - 1
        self.clause.predicates.append(predicate)
        self.stack.append(predicate)
        if not predicate.verbal:
            self.latest = predicate
            self.items.append(predicate)

    def _weak(self, i: int) -> bool:
        """غير denies the next word only."""
        return i >= 0 and self.sheet.tokens[i].key.removeprefix("و") == "غير"

    def _finite(self, predicate: Predicate) -> None:
        clause = self.clause
        antecedent: Argument | None = None
        if (
            clause.kind == "aside"
            and not predicate.conjunction
            and clause.parent is not None
            and clause.parent.verb is None
        ) and self.sheet.tokens[predicate.at - 1].text in {"،", ",", "-", "–"}:
            resumed = self._open("main", predicate.at)
            resumed.before = list(clause.parent.before)
            clause = resumed
        result = self._result(predicate)
        if result is not None:
            kind, antecedent = "result", result
        elif self.who:
            kind, antecedent = self.who, self.latest if self.who == "who" else None
        elif self.relative:
            kind, antecedent = "relative", self._antecedent(predicate)
        elif clause.verb is None and predicate.pronoun and not predicate.conjunction and self._describes(predicate):
            kind, antecedent = "attached", self.latest
        elif clause.verb is not None and (predicate.conjunction or self._linked(predicate.at)):
            kind = "joined"
        elif clause.verb is not None and clause.kind == "relative" and clause.antecedent is not None:
            kind, antecedent = "resumed", clause.antecedent
        elif not predicate.conjunction and (event := self._struck_just_before(predicate)) is not None:
            kind, antecedent = "attached", event
        elif self._resumes(clause, predicate):
            kind, antecedent = "resumed", clause.antecedent
        elif clause.verb is not None and self._sets_out(predicate.at):
            kind = "joined"
        elif clause.verb is not None and self._after_comma(predicate.at) and clause.kind != "relative":
            kind = "main"
        elif clause.verb is not None:
            kind, antecedent = "attached", self._antecedent(predicate)
        elif self._describes_last(predicate) or self._described_topic(predicate):
            kind, antecedent = "attached", self.latest
        else:
            kind = ""
        self.relative = False
        self.who = ""
        if kind:
            clause = self._open(kind, predicate.at)
            clause.antecedent = antecedent
            clause.fellows = self._fellows(antecedent) if kind in {"relative", "attached"} else []
        clause.verb = predicate
        self.stack = []
        self.slot = None

    def _linked(self, at: int) -> bool:
        """Whether ولم, وقد, أو or the like joins a verb to the one before."""
        return at > self.first and self.sheet.tokens[at - 1].key in _LINKING

    def _fellows(self, antecedent: Argument | None) -> list[Argument]:
        """The goods joined before what a relative clause describes: 271 قطعة سلاح و13 ألف قطعة ذخيرة استولت عليها."""
        found: list[Argument] = []
        later = antecedent
        for item in reversed(self.items[:-1]):
            if not (isinstance(later, Phrase) and later.sort == "materiel" and later.conjunction):
                break
            if not (isinstance(item, Phrase) and item.sort == "materiel" and item.last == later.first):
                break
            found.insert(0, item)
            later = item
        return found if antecedent is (self.items[-1] if self.items else None) else []

    def _after_comma(self, at: int) -> bool:
        """Whether a comma sets a verb apart from what stands before, unless it goes on about the person just introduced."""
        introduced = isinstance(self.latest, Phrase) and self.latest.sort == "person" and self.latest.last == at - 1
        return self.sheet.tokens[at - 1].text in {"،", ","} and not introduced

    def _resumes(self, clause: Clause, predicate: Predicate) -> bool:
        """Whether a verb goes on about the topic that the clause before described: لواء درّبته تركيا باع أسلحته."""
        if (
            clause.kind != "attached"
            or clause.parent is None
            or clause.parent.verb is not None
            or predicate.conjunction
        ):
            return False
        return (
            any(a is clause.antecedent for a in clause.parent.before)
            and clause.antecedent is not None
            and _agrees(predicate, clause.antecedent)
        )

    def _right_before(self, first: int, second: int) -> bool:
        """Whether nothing but أي, كل or the like stands between two words: وجود أي تنسيق."""
        return first == second - 1 or (first == second - 2 and quantifier(self.sheet.tokens[first + 1].key))

    def _sets_out(self, at: int) -> bool:
        """Whether a comma and و before a verb begin a new clause: ، ومن هناك تولّت."""
        first = max(self.first + 1, at - _SHORT)
        return any(
            self.sheet.tokens[i - 1].text in {"،", ","}
            and any(p.conjunction and p.kind == "preposition" for p in self.sheet.particles[i])
            for i in range(first, at)
        )

    def _described_topic(self, predicate: Predicate) -> bool:
        """Whether a verb's pronoun takes up an indefinite topic right before it: جماعة تموّلها الرياض اشترت."""
        before = self.clause.before
        if (
            predicate.pronoun not in {"ه", "ها", "هم"}
            or self.clause.verb is not None
            or predicate.conjunction
            or len(before) != 1
        ):
            return False
        topic = before[0]
        if (
            not isinstance(topic, Phrase)
            or topic is not self.latest
            or topic.definite
            or topic.last != predicate.at
            or topic.preposition
        ):
            return False
        people = topic.number == "p" and topic.sort == "people"
        return (
            people if predicate.pronoun == "هم" else not people and (predicate.pronoun == "ه") == (topic.gender == "m")
        )

    def _describes_last(self, predicate: Predicate) -> bool:
        """Whether a verb with no doer of its own before it describes an indefinite noun: متهمين كانا يتوليان."""
        if (
            predicate.conjunction
            or not isinstance(self.latest, Phrase)
            or not self.clause.predicates
            or self.latest.definite
        ):
            return False
        free = any(isinstance(a, Phrase) and not a.preposition for a in self.clause.before)
        return not free and bool(self.latest.preposition) and self.latest.sort == "people"

    def _antecedent(self, predicate: Predicate) -> Argument | None:
        """What a relative clause describes: the latest word before it that agrees and can do what the verb says."""
        if self.further:
            self.further = False
            described = self._described_before(predicate)
            if described is not None:
                return described
        if any(frame.kind in {CONTAIN, BELONG} for frame in predicate.frames):
            for item in reversed(self.items[-_STORES:]):
                if isinstance(item, Phrase) and item.sort in {"post", "materiel"} and item.preposition != "في":
                    return item
        strikes = any(frame.kind in {"attack", CARRY} for frame in predicate.frames)
        if predicate.pronoun and predicate.carries() is not None:
            for item in reversed(self.items[-_BACK:]):
                if isinstance(item, Predicate):
                    return item
        for item in reversed(self.items[-4:]):
            if not _agrees(predicate, item) and not predicate.pronoun:
                continue
            if strikes and isinstance(item, Phrase) and item.sort in {"place", "count"} and not predicate.pronoun:
                continue
            return item
        return self.latest

    def _moved_before(self, predicate: Predicate) -> Phrase | None:
        """The goods that a participle of arriving tells of, past the relative clause about them: الأسلحة التي ... قادمة من."""
        if not any(("subj", frozenset({"goods"})) in frame.when for frame in predicate.frames):
            return None
        return next((a for a in reversed(self.items[-_BACK:]) if isinstance(a, Phrase) and a.sort == "materiel"), None)

    def _predicative(self, predicate: Predicate) -> bool:
        """Whether an indefinite participle is what a verbless clause says of its topic: داعش موجودة في."""
        if predicate.article or self.clause.verb is not None:
            return False
        return any(isinstance(a, Phrase) and not a.preposition and a.definite for a in self.clause.before)

    def _goes_on(self, i: int) -> bool:
        """A semicolon before a preposition parts nothing."""
        return (
            self.sheet.tokens[i].text == "؛"
            and i + 1 < self.last
            and any(
                p.kind == "preposition" and not p.conjunction and not p.pronoun for p in self.sheet.particles[i + 1]
            )
        )

    def _struck_just_before(self, predicate: Predicate) -> Predicate | None:
        """The strike right before a comma and a striking verb: قصف جوي تركي، استهدف سيارة."""
        event = self.latest
        if (
            self.sheet.tokens[predicate.at - 1].text not in {"،", ","}
            or not isinstance(event, Predicate)
            or event.article
        ):
            return None
        both = all(any(f.kind == "attack" for f in p.frames) for p in (predicate, event))
        return event if both and predicate.at - event.at <= _NEGATION_REACH + 1 and _agrees(predicate, event) else None

    def _describes(self, predicate: Predicate) -> bool:
        """Whether a verb with a pronoun describes the indefinite event right before it: قصف مدفعي نفذته قوات."""
        event = self.latest
        return (
            isinstance(event, Predicate)
            and not event.article
            and adjectives_between(self.sheet, event.at + 1, predicate.at)
        )

    def _described_before(self, predicate: Predicate) -> Argument | None:
        """والتي goes on describing what a participle or a relative clause before described."""
        for clause in reversed(self.clauses):
            for other in reversed(clause.predicates):
                if other.part in {"active", "passive"}:
                    held = other.arguments.get("obj" if other.part == "passive" else "subj", [])
                    if held and _agrees(predicate, held[0]):
                        return held[0]
            if clause.kind == "relative" and clause.antecedent is not None and _agrees(predicate, clause.antecedent):
                return clause.antecedent
        return None

    def _result(self, predicate: Predicate) -> Predicate | None:
        """What a clause after ما, مما draws its result from: the latest event or verb before it."""
        i = predicate.at - 1
        if i < self.first or self.sheet.tokens[i].key not in {"ما", "مما", "الامر"}:
            return None
        done = [p for clause in self.clauses for p in clause.predicates if p.frames]
        return done[-1] if done else None

    def _participle(self, predicate: Predicate) -> None:
        source = "subj" if predicate.part == "active" else "obj"
        if not predicate.article and _TANWIN in self.sheet.tokens[predicate.at].text:
            predicate.circumstance = True
        elif (
            predicate.voice == "either"
            and isinstance(self.latest, Phrase)
            and (
                _undergoes(predicate, self.latest)
                or (_provides(predicate) and (_handed_over(predicate, self.latest) or self._from_somebody(predicate)))
            )
        ):
            predicate.part = "passive"
            predicate.arguments["obj"] = [self.latest]
        elif self._predicative(predicate):
            predicate.arguments[source] = [
                a for a in self.clause.before if not (isinstance(a, Phrase) and a.preposition)
            ][-1:]
        elif (moved := self._moved_before(predicate)) is not None:
            predicate.arguments[source] = [moved]
        elif self.latest is not None:
            predicate.arguments[source] = [self.latest]

    def _from_somebody(self, predicate: Predicate) -> bool:
        """Whether what follows a participle says by whom or with what it was done: الممولة من, المزودة بأسلحة."""
        if self.sheet.tokens[predicate.at + 1 if predicate.at + 1 < self.last else predicate.at].key in _BY:
            return True
        after = self.phrases.get(predicate.at + 1)
        return after is not None and after.preposition == "ب" and after.sort == "materiel"

    def _noun(self, predicate: Predicate) -> None:
        """A verbal noun or predicate noun: an argument of what governs it, and a governor itself."""
        if predicate.preposition:
            for other in reversed(self.stack):
                if predicate.preposition in other.sources:
                    other.arguments.setdefault(predicate.preposition, []).append(predicate)
                    predicate.governor, predicate.governed = other, predicate.preposition
                    return
            predicate.governor = self.clause.verb or (self.stack[-1] if self.stack else None)
            predicate.governed = predicate.preposition
            return
        either = predicate.at > self.first and self.sheet.tokens[predicate.at - 1].key == "او"
        if (predicate.conjunction or either) and self.stack:
            other = self.stack[-1]
            predicate.governor, predicate.governed = other.governor, other.governed
            if other.governor is not None and other.governed in other.governor.arguments:
                other.governor.arguments[other.governed].append(predicate)
                return
        verb = self.clause.verb
        if self.stack and _awaits(self.stack[-1]):
            self.stack[-1].arguments["acc"] = [predicate]
            predicate.governor, predicate.governed = self.stack[-1], "acc"
        elif self.stack and not self.stack[-1].verbal and self._right_before(self.stack[-1].at, predicate.at):
            self.stack[-1].arguments.setdefault("obj", []).append(predicate)
            predicate.governor, predicate.governed = self.stack[-1], "obj"
        elif verb is None:
            self.clause.before.append(predicate)
        else:
            self._bare(verb, predicate)

    def _phrase(self, phrase: Phrase) -> None:
        if (
            self.relative
            and phrase.preposition in _INSIDE
            and self.sheet.tokens[phrase.first - 2].key in _WHICH
            and phrase.first - 2 >= self.first
        ):
            self.relative = False
        opened = self._bracketed(phrase)
        self.apart = (self.apart and bool(phrase.conjunction)) or self._parts(phrase) or opened
        if self.apart and self._members(phrase):
            self.apart = False
        elif self.apart:
            self.slot = None
        elif (
            self.also and self.clause.verb is not None and phrase.sort in {"actor", "person"} and not phrase.preposition
        ):
            self.also = False
            self._also(self.clause.verb, phrase)
        elif (
            self.loose
            and phrase.conjunction
            and not phrase.preposition
            and isinstance(self.latest, Phrase)
            and adjectives_between(self.sheet, self.latest.last, phrase.first)
        ):
            self.slot = None
        elif not self._joined(phrase):
            self.loose = False
            if phrase.conjunction and not phrase.preposition and self.clause.verb is not None:
                self._open("main", phrase.first)
                self.clause.before.append(phrase)
            elif phrase.preposition:
                self._governed(phrase)
            else:
                self._ungoverned(phrase)
        self.latest = phrase
        self.items.append(phrase)

    def _joined(self, phrase: Phrase) -> bool:
        """A phrase joined by و to the argument before it fills the same place."""
        own = phrase.preposition
        if self._sets_off(phrase):
            return False
        if self._repeats(phrase) or self.slot is None or not isinstance(self.latest, Phrase) or not phrase.conjunction:
            return self._repeats(phrase, fill=True)
        if own and own != self.slot[1] and own not in {"ل", "ب"}:
            return False
        if not _alike(self.latest, phrase) and self.latest.last != phrase.first:
            return False
        self.slot[0].arguments[self.slot[1]].append(phrase)
        return True

    def _sets_off(self, phrase: Phrase) -> bool:
        """Whether a phrase after و is the topic of a new sentence, its verb right after it: ، وطهران تمده بالمسيرات."""
        if (
            not phrase.conjunction
            or phrase.preposition
            or phrase.sort not in {"actor", "person", "people"}
            or not phrase.definite
        ):
            return False
        i = phrase.last
        if self.clause.verb is None or i >= self.last or i in self.phrases or phrase.first <= self.first:
            return False
        predicate = predicate_at(self.sheet, i, after_verb=False, present=phrase.gender == "f")
        return (
            predicate is not None
            and predicate.verbal
            and not predicate.conjunction
            and bool(predicate.frames)
            and _agrees(predicate, phrase)
            and (self.sheet.tokens[phrase.first - 1].text in {"،", ","})
        )

    def _repeats(self, phrase: Phrase, *, fill: bool = False) -> bool:
        """Whether a preposition said again with و goes on with what the first governed: من أبوظبي … ومن عمان."""
        i = phrase.first - 1
        if i <= self.first or not any(
            p.kind == "preposition" and p.conjunction and p.lemma == phrase.preposition for p in self.sheet.particles[i]
        ):
            return False
        for predicate in reversed(self.stack):
            governed = predicate.arguments.get(phrase.preposition, [])
            if governed and isinstance(governed[0], Phrase) and _alike(governed[0], phrase):
                if fill:
                    governed.append(phrase)
                    self.slot = (predicate, phrase.preposition)
                return True
        return False

    def _also(self, verb: Predicate, phrase: Phrase) -> None:
        """وكذلك روسيا: one more subject of the clause."""
        topic = [a for a in self.clause.before if isinstance(a, Phrase) and not a.preposition]
        if topic and not verb.arguments.get("subj"):
            verb.arguments["subj"] = [topic[0]]
        self._fill(verb, "subj", phrase)

    def _bracketed(self, phrase: Phrase) -> bool:
        """Whether the phrase opens a bracket that comments on the one before: 7 مدنيين (3 أطفال و4 نساء)."""
        i = phrase.first - 1
        return (
            i > self.first
            and self.sheet.tokens[i].text == "("
            and isinstance(self.latest, Phrase)
            and self.latest.last == i
        )

    def _members(self, phrase: Phrase) -> bool:
        """Whether names stand for the class they are members of: أربعة فصائل بينها السلطان مراد وفرقة الحمزة."""
        if phrase.sort != "actor" or phrase.generic or self.slot is None or not isinstance(self.latest, Phrase):
            return False
        predicate, source = self.slot
        if self.latest.sort != "people" or self.latest not in predicate.arguments.get(source, []):
            return False
        predicate.arguments[source] = [phrase]
        return True

    def _parts(self, phrase: Phrase) -> bool:
        """Whether the phrase tells parts of what was counted before: بينهم طفلان, منهم ثلاثة."""
        i = phrase.first - 1
        taken = any(predicate.pending for predicate in self.stack[-1:]) and phrase.sort not in {"count", "people"}
        return (
            i >= self.first
            and not phrase.preposition
            and phrase.sort != "materiel"
            and not taken
            and any(
                p.kind == "preposition" and p.pronoun and p.lemma in {"بين", "من", "ضمن"}
                for p in self.sheet.particles[i]
            )
        )

    def _governed(self, phrase: Phrase) -> None:
        for predicate in reversed(self.stack):
            receiver = predicate.governor
            if (
                phrase.preposition == "من"
                and not predicate.verbal
                and receiver is not None
                and _receives(receiver)
                and not receiver.arguments.get("من")
            ):
                self._fill(receiver, "من", phrase)
                return
            wanted = (
                predicate.sources | {"من قبل"} | ({"ب"} if phrase.owner is not None and _hurts(predicate) else set())
            )
            if (
                phrase.preposition in wanted
                and phrase.preposition not in predicate.pending
                and not predicate.arguments.get(phrase.preposition)
                and not _told(predicate, phrase)
            ):
                self._fill(predicate, phrase.preposition, phrase)
                if phrase.sort in _PLACE_SORTS:
                    self.clause.places.append(phrase)
                return
            if (
                phrase.preposition == "ل"
                and predicate.arguments.get("ل")
                and "obj" not in predicate.arguments
                and _aims(predicate, phrase)
            ):
                self._fill(predicate, "obj", phrase)
                return
        for event in self._events():
            if phrase.preposition in event.sources and not event.arguments.get(phrase.preposition):
                self._fill(event, phrase.preposition, phrase)
                break
        else:
            self.slot = None
            self.loose = True
        if phrase.sort in _PLACE_SORTS:
            self.clause.places.append(phrase)

    def _events(self) -> list[Predicate]:
        """The events that the clause's verb is about: its subject before or after it, or what it describes."""
        clause = self.clause
        near: list[Argument] = [*clause.before, *((clause.antecedent,) if clause.antecedent is not None else ())]
        if clause.verb is not None:
            near += clause.verb.arguments.get("subj", [])
        return [a for a in near if isinstance(a, Predicate)]

    def _fill(self, predicate: Predicate, source: str, argument: Argument) -> None:
        predicate.arguments.setdefault(source, []).append(argument)
        self.slot = (predicate, source)

    def _ungoverned(self, phrase: Phrase) -> None:
        nearest = self.stack[-1] if self.stack else None
        if nearest is not None and not nearest.verbal and nearest.part in {"masdar", "noun"}:
            if (
                nearest.part == "masdar"
                and nearest.pronoun
                and "acc" not in nearest.arguments
                and self._adjacent(nearest, phrase)
                and _hands_on(nearest)
            ):
                self._fill(nearest, "acc", phrase)
                return
            if (
                "gen" not in nearest.arguments
                and not ("nisba" in nearest.arguments and self.clause.verb is not None)
                and self._adjacent(nearest, phrase)
                and not nearest.article
            ):
                self._fill(nearest, "gen", phrase)
                return
            if nearest.part == "masdar" and "acc" not in nearest.arguments and self._takes_object(nearest, phrase):
                self._fill(nearest, "acc", phrase)
                return
            if nearest.article and self._state_of(nearest, phrase):
                self._fill(nearest, "nisba", phrase)
                return
        if (
            nearest is not None
            and nearest.part == "active"
            and not self._of_unknown(phrase)
            and "obj" in nearest.sources
            and not nearest.arguments.get("obj")
        ):
            self._fill(nearest, "obj", phrase)
            return
        if self._of_unknown(phrase):
            self.slot = None
            return
        if self.clause.verb is None:
            self.clause.before.append(phrase)
            self.slot = None
            return
        self._bare(self.clause.verb, phrase)

    def _of_unknown(self, phrase: Phrase) -> bool:
        """Whether the phrase is the genitive of a noun that nobody knows: فرق الدفاع, نصف المحافظة."""
        i = phrase.first - 1
        if i < self.first or known_word(self.sheet, i) or self.phrase_over(i) or phrase.quantity is not None:
            return False
        key = self.sheet.tokens[i].key
        return not key.startswith(("ال", "وال", "بال", "لل")) and not key.endswith(("ا", "ي", "يه"))

    def phrase_over(self, i: int) -> bool:
        """Whether the last phrase read covers token i."""
        return isinstance(self.latest, Phrase) and self.latest.first <= i < self.latest.last

    def _state_of(self, nearest: Predicate, phrase: Phrase) -> bool:
        del nearest
        return phrase.kind == "nationals"

    def _takes_object(self, nearest: Predicate, phrase: Phrase) -> bool:
        """Whether a bare phrase is the object of a verbal noun that has its doer: استهداف القوات بالمدفعية قرية."""
        doer = nearest.arguments.get("gen")
        transitive = any({"subj", "obj"} <= f.sources for f in nearest.frames)
        if not doer or not isinstance(doer[0], Phrase) or not transitive:
            return False
        adjacent = isinstance(self.latest, Phrase) and self.latest.last == phrase.first
        striking = any(f.kind == "attack" for f in nearest.frames)
        return adjacent or (
            striking
            and doer[0].sort in {"actor", "materiel", "person"}
            and phrase.sort in {"place", "people", "actor", "post", "person"}
        )

    def _adjacent(self, predicate: Predicate, phrase: Phrase) -> bool:
        return adjectives_between(self.sheet, predicate.at + 1, phrase.first)

    def _bare(self, verb: Predicate, argument: Argument) -> None:
        """A bare phrase after a verb: its subject if that is open and may be, else its object."""
        places = ("subj", "obj", "obj2")
        start = 1 if self._has_subject(verb) or _is_moved(verb, argument) else 0
        if start == 0 and isinstance(argument, Phrase) and self._only_object(verb, argument):
            start = 1
        if verb.pronoun and isinstance(argument, Phrase) and argument.sort == "materiel" and "obj2" in verb.sources:
            start = 2
        for source in places[start:]:
            if not verb.arguments.get(source):
                self._fill(verb, source, argument)
                if isinstance(argument, Predicate):
                    argument.governor, argument.governed = verb, source
                return
        self.slot = None

    def _only_object(self, verb: Predicate, phrase: Phrase) -> bool:
        """Whether a phrase after a verb cannot do what the verb says but can suffer it: كما استهدفت مواقع."""
        stated = [f for f in verb.frames if f.kind == "attack"]
        return (
            bool(stated) and not any(can_do(f, phrase) for f in stated) and any(can_suffer(f, phrase) for f in stated)
        )

    def _has_subject(self, verb: Predicate) -> bool:
        clause = self.clause
        if (
            verb.person == 1
            or clause.kind in {"asked", "who"}
            or ((clause.told or clause.pronoun) and _hands_on(verb) and not clause.before and not verb.pronoun)
        ):
            return True
        if clause.resumed:
            return False
        if clause.pronoun and not clause.before and not verb.pronoun and _its_own(verb, clause):
            return True
        if clause.kind in {"relative", "attached", "resumed"} and not verb.pronoun and clause.antecedent is not None:
            return _agrees(verb, clause.antecedent)
        return any(
            not (isinstance(a, Phrase) and (a.preposition or _taken_up(verb, a))) and _agrees(verb, a)
            for a in clause.before
        )


def _opens_content(lemma: str, printed: str) -> bool:
    """أن and its sisters; كأن is told from كان by its hamza."""
    return lemma in {"ان", "بان", "لان", "فان", "لكن"} or (lemma == "كان" and "أ" in printed)


def _its_own(verb: Predicate, clause: Clause) -> bool:
    """Whether the pronoun on a clause's أن does what its verb says: ها and هم always where they agree, ه after an accusation."""
    if clause.pronoun == "ها":
        return verb.gender == "f"
    if clause.pronoun == "هم":
        return verb.number == "p"
    accuses = clause.parent.verb.carries() if clause.parent is not None and clause.parent.verb is not None else None
    return accuses is not None and dict(accuses.roles).get("doer", ("",))[0] == "obj" and verb.gender == "m"


def _hands_on(verb: Predicate) -> bool:
    """Whether a verb tells of supply or collusion, whose doer is somebody."""
    return any(frame.kind in {"supply", "collusion"} for frame in verb.frames)


def _taken_up(verb: Predicate, topic: Phrase) -> bool:
    """Whether goods said before a verb are not its doer: البضاعة يجلبها مهربون, صواريخ أعطتنا إياها."""
    return (
        topic.sort == "materiel"
        and verb.voice != "passive"
        and (verb.pronoun in {"ه", "ها"} or (bool(verb.pronoun) and gives(verb)))
    )


def gives(verb: Predicate) -> bool:
    """Whether a verb needs somebody who hands goods over: what is handed over is never its doer."""
    handing = [dict(f.roles) for f in verb.frames if f.kind == "supply"]
    return bool(handing) and not any("subj" in roles.get("goods", ()) for roles in handing)


def _awaits(masdar: Predicate) -> bool:
    """Whether a verbal noun with its doer takes another deed as object: إحباط قوات التحالف تهريب شحنة."""
    return (
        masdar.part == "masdar"
        and "gen" in masdar.arguments
        and "acc" not in masdar.arguments
        and any(source == "obj" and "event" in classes for frame in masdar.frames for source, classes in frame.when)
    )


def _is_moved(verb: Predicate, argument: Argument) -> bool:
    """Whether a bare phrase can only be what is handed over: يبيع الرصاص, سلم أسلحة."""
    if (
        not isinstance(argument, Phrase)
        or not (argument.sort == "materiel" or is_vehicle(argument))
        or verb.voice == "passive"
    ):
        return False
    if argument.owner is not None and argument.mention.text.removeprefix("ال").startswith(
        ("طائر", "سفين", "شاحن", "قارب")
    ):
        return False
    goods = [
        dict(f.roles)["goods"] for f in verb.frames if f.kind in {"supply", "seizure"} and "goods" in dict(f.roles)
    ]
    return any("obj" in sources for sources in goods) and not any("subj" in sources for sources in goods)


def names_thing(phrase: Phrase | None, i: int) -> bool:
    """Whether a word that could be a participle is a noun for people or goods (مهربون, مقاتلي, المحصول)."""
    return phrase is not None and phrase.sort in {"people", "person", "materiel"} and phrase.head == i


def _undergoes(predicate: Predicate, phrase: Phrase) -> bool:
    """Whether a participle that may be active or passive can only be passive of this phrase: الأماكن المستهدفة."""
    stated = [f for f in predicate.frames if f.kind == "attack"]
    return bool(stated) and not any(can_do(f, phrase) for f in stated) and any(can_suffer(f, phrase) for f in stated)


def _receives(verb: Predicate) -> bool:
    """Whether a verb's doer gets something from somebody: يتلقى الدعم من."""
    roles = [dict(f.roles) for f in verb.frames if f.kind == "supply"]
    return verb.verbal and any(r.get("from", ())[:1] == ("من",) and r.get("to", ())[:1] == ("subj",) for r in roles)


def _backs(phrase: Phrase | None) -> bool:
    """Whether a word for people says that they support somebody: الداعم الرئيسي للحوثيين."""
    return phrase is not None and phrase.mention.ref == "groups/backer" and phrase.number == "s"


def _body(phrase: Phrase) -> bool:
    """Whether a word that is also a verbal noun names a body: التحالف."""
    return phrase.sort == "actor" and phrase.kind == "alliance" and phrase.mention.text.startswith("ال")


def _provides(predicate: Predicate) -> bool:
    """Whether a participle's verb hands something over, or to somebody."""
    return any(
        frame.kind == "supply" and "obj" in frame.sources and "subj" in frame.sources for frame in predicate.frames
    )


def _handed_over(predicate: Predicate, phrase: Phrase) -> bool:
    """Whether a participle describes the goods that its verb hands over: الأسلحة المقدمة."""
    goods = [dict(f.roles).get("goods", ()) for f in predicate.frames if f.kind == "supply"]
    return (
        phrase.sort == "materiel"
        and any("obj" in sources for sources in goods)
        and not any("subj" in sources for sources in goods)
    )


def _told(predicate: Predicate, phrase: Phrase) -> bool:
    """Whether another preposition already gave a strike its target: ضد القوات ... على الطرق."""
    for frame in predicate.frames:
        role = {"attack": "whom", "presence": "where"}.get(frame.kind, "")
        sources = dict(frame.roles).get(role, ())
        if phrase.preposition in sources and any(
            s not in {"obj", "subj", phrase.preposition} and predicate.arguments.get(s) for s in sources
        ):
            return True
    return False


def _aims(predicate: Predicate, phrase: Phrase) -> bool:
    """Whether a second لـ gives a strike its target: قصف لقوات النظام لقرية."""
    return phrase.sort in {"place", "post", "people"} and any(
        f.kind == "attack" and "ل" in dict(f.roles).get("whom", ()) and "obj" in dict(f.roles).get("whom", ())
        for f in predicate.frames
    )


def _hurts(predicate: Predicate) -> bool:
    return any(frame.kind == "tally" for frame in predicate.frames)


def _agrees(verb: Predicate, argument: Argument) -> bool:
    gender = argument.gender
    return gender == "?" or verb.gender in ("?", gender) or several(verb, argument)


def several(verb: Predicate, argument: Argument) -> bool:
    """Whether a masculine plural verb goes with a name for many people: مرتزقة «فاغنر» كانوا يتقاضون."""
    return (
        verb.number == "p"
        and verb.gender == "m"
        and isinstance(argument, Phrase)
        and argument.sort in {"actor", "people"}
    )


def _alike(one: Phrase, other: Phrase) -> bool:
    """Whether two phrases can stand side by side in one role."""
    sides = [{"actor", "person", "people", "outlet"}, {"place", "post"}, {"materiel"}]
    return any(one.sort in side and other.sort in side for side in sides) or {one.sort, other.sort} <= {
        "post",
        "actor",
        "place",
    }
