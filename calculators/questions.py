"""Which unknown fact to ask next: the one whose answers leave the fewest outcomes open."""

from calculators.facts import fact
from calculators.paths import Path, merge
from calculators.ruling import Choice, Missing


def rank_questions(paths: tuple[Path, ...]) -> list[str]:
    """Return the unknown facts that decide, best first: the one whose answers leave the fewest outcomes open."""
    order = dict.fromkeys(fork.fact for path in paths for fork in path.forks)
    cost = {name: _open_after(name, paths) for name in order}
    total = len(merge(paths))
    useful = [name for name in order if cost[name] < total]
    return sorted(useful or list(order), key=lambda name: cost[name])


def _open_after(name: str, paths: tuple[Path, ...]) -> float:
    """The mean number of outcomes still open once `name` is answered."""
    signature = {path: tuple((f.test, f.answer) for f in path.forks if f.fact == name) for path in paths}
    answers = {answer for answer in signature.values() if answer}
    sizes = [len({p.outcome for p in paths if not signature[p] or signature[p] == answer}) for answer in answers]
    return sum(sizes) / len(sizes) if sizes else float("inf")


def ask(name: str, item: str) -> Missing:
    """Return the question that asks a fact of an item, with the values to choose from."""
    declared = fact(name)
    values = list(declared.choices) or (["true", "false"] if declared.holds else [])
    return Missing(
        fact=name,
        question=declared.question["en"],
        choices=tuple(Choice(value=value, label=declared.say(value)) for value in values),
        cite=str(declared.citation),
        item=item,
    )
