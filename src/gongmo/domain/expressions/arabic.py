"""Clauses in Arabic. What is said is said of the answer (الإجابة), so that no verb depends on a title's gender."""

from collections.abc import Mapping

from gongmo.domain.expressions.clauses import Act, Clause, Group, Said
from gongmo.domain.expressions.glossary import Glossary
from gongmo.domain.expressions.sorts import Sort
from gongmo.domain.expressions.syntax import Arithmetic, Expression, Name

CLAUSES: Mapping[Act, str] = {
    Act.EQUAL: "كانت {subject} هي {object}",
    Act.UNEQUAL: "لم تكن {subject} هي {object}",
    Act.SAME: "كانت {subject} هي نفسها {object}",
    Act.DIFFERENT: "كانت {subject} مختلفة عن {object}",
    Act.LESS: "كانت {subject} أقل من {object}",
    Act.AT_MOST: "كانت {subject} لا تزيد على {object}",
    Act.MORE: "كانت {subject} أكبر من {object}",
    Act.AT_LEAST: "كانت {subject} لا تقل عن {object}",
    Act.BEFORE: "كانت {subject} قبل {object}",
    Act.NOT_AFTER: "كانت {subject} في {object} أو قبله",
    Act.AFTER: "كانت {subject} بعد {object}",
    Act.NOT_BEFORE: "كانت {subject} في {object} أو بعده",
    Act.ONE_OF: "كانت {subject} هي {object}",
    Act.NONE_OF: "لم تكن {subject} هي {object}",
    Act.INCLUDES: "شملت {subject} الخيار {object}",
    Act.EXCLUDES: "لم تشمل {subject} الخيار {object}",
    Act.ANSWERED: "تمت {subject}",
    Act.UNANSWERED: "لم تتم {subject}",
    Act.ATTACHED: "تم إرفاق {title}",
    Act.UNATTACHED: "لم يتم إرفاق {title}",
    Act.CONFIRMED: "تم تأكيد {title}",
    Act.UNCONFIRMED: "لم يتم تأكيد {title}",
}


def phrase(said: Said, glossary: Glossary) -> str:
    if isinstance(said, bool):
        return "دائمًا" if said else "لا ينطبق في أي حال"
    return f"فقط إذا {_written(said, glossary)}"


def _written(said: Clause | Group, glossary: Glossary) -> str:
    if isinstance(said, Clause):
        return _clause(said, glossary)
    members = (
        _written(member, glossary) if isinstance(member, Clause) else f"({_written(member, glossary)})"
        for member in said.members
    )
    return (" و" if said.all else " أو ").join(members)


def _clause(clause: Clause, glossary: Glossary) -> str:
    objects = [_object(each, clause, glossary) for each in clause.objects]
    return CLAUSES[clause.act].format(
        subject=_answer(clause.subject, glossary),
        title=glossary.term(clause.subject),
        object=(" ولا " if clause.act is Act.NONE_OF else " أو ").join(objects),
    )


def _object(expression: Expression, clause: Clause, glossary: Glossary) -> str:
    if isinstance(expression, Name | Arithmetic) and clause.sort is not Sort.CHOICES:
        return _answer(expression, glossary)
    return glossary.value(expression, clause.subject, clause.sort)


def _answer(expression: Expression, glossary: Glossary) -> str:
    """`the answer to «…»`, or `the value of …` where it is reckoned."""
    answer = "الإجابة عن" if isinstance(expression, Name) else "قيمة"
    return f"{answer} {glossary.term(expression)}"
