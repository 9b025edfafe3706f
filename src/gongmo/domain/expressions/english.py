"""Clauses in English."""

from collections.abc import Mapping, Sequence

from gongmo.domain.expressions.clauses import Act, Clause, Group, Said
from gongmo.domain.expressions.glossary import Glossary

CLAUSES: Mapping[Act, str] = {
    Act.EQUAL: "{subject} is {object}",
    Act.UNEQUAL: "{subject} is not {object}",
    Act.SAME: "{subject} is the same as {object}",
    Act.DIFFERENT: "{subject} is not the same as {object}",
    Act.LESS: "{subject} is less than {object}",
    Act.AT_MOST: "{subject} is at most {object}",
    Act.MORE: "{subject} is more than {object}",
    Act.AT_LEAST: "{subject} is at least {object}",
    Act.BEFORE: "{subject} is before {object}",
    Act.NOT_AFTER: "{subject} is on or before {object}",
    Act.AFTER: "{subject} is after {object}",
    Act.NOT_BEFORE: "{subject} is on or after {object}",
    Act.ONE_OF: "{subject} is {object}",
    Act.NONE_OF: "{subject} is {object}",
    Act.INCLUDES: "{subject} includes {object}",
    Act.EXCLUDES: "{subject} does not include {object}",
    Act.ANSWERED: "{subject} is answered",
    Act.UNANSWERED: "{subject} is not answered",
    Act.ATTACHED: "{subject} is attached",
    Act.UNATTACHED: "{subject} is not attached",
    Act.CONFIRMED: "{subject} is confirmed",
    Act.UNCONFIRMED: "{subject} is not confirmed",
}


def phrase(said: Said, glossary: Glossary) -> str:
    if isinstance(said, bool):
        return "Always" if said else "Never"
    return f"Only when {_written(said, glossary)}"


def _written(said: Clause | Group, glossary: Glossary) -> str:
    if isinstance(said, Clause):
        return _clause(said, glossary)
    members = [
        _written(member, glossary) if isinstance(member, Clause) else f"({_written(member, glossary)})"
        for member in said.members
    ]
    return _listed(members, "and" if said.all else "or")


def _clause(clause: Clause, glossary: Glossary) -> str:
    objects = [glossary.value(each, clause.subject, clause.sort) for each in clause.objects]
    return CLAUSES[clause.act].format(
        subject=glossary.term(clause.subject), object=_objects(clause.act, objects)
    )


def _objects(act: Act, objects: Sequence[str]) -> str:
    match act, len(objects):
        case Act.ONE_OF, 2:
            return f"either {_listed(objects, 'or')}"
        case Act.ONE_OF, _:
            return f"one of {_listed(objects, 'and')}"
        case Act.NONE_OF, 2:
            return f"neither {_listed(objects, 'nor')}"
        case Act.NONE_OF, _:
            return f"none of {_listed(objects, 'and')}"
    return "".join(objects)


def _listed(items: Sequence[str], word: str) -> str:
    """`a and b`, `a, b and c`."""
    return f"{', '.join(items[:-1])} {word} {items[-1]}"
