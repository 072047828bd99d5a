"""Learn which rule answers a question from the examples in evals/questions: `python -m evals.rule_model`.

Each file there holds questions in English, French and Dutch by the name of the rule that answers them, or of what they
are where no rule does (`assistant.rule_questions.APART`). They were written from the treaty and the rules, by people
who had not seen the questions of the evaluation; no question of evals/dev, evals/heldout or the samples is among them.
The command prints the share told rightly in cross-validation and writes assistant/rule_model.
"""

import tomllib
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import numpy as np
from safetensors.numpy import save_file
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

from assistant.facts.vectors import Vectoriser, Vectors
from assistant.rule_questions import FOLDER, Counted, Inputs, RuleModel, Terms
from ingest.embeddings import load_embeddings

QUESTIONS = Path(__file__).parent / "questions"
STRENGTHS = (10.0, 30.0, 100.0)
"""Inverse penalties tried; the one that makes the questions held out likeliest is taken."""
FOLDS = 3
COMMON = {Terms.WORDS: 0.0001, Terms.PIECES: 0.0005}
"""A word, or a piece of one, counts if this share of the questions has it."""
HEAD = """# {share:.1%} of {count} questions told rightly in cross-validation; written by `python -m evals.rule_model`.
sha256 = "{digest}"
names = {names}
"""


def main() -> None:
    """Choose the penalty by cross-validation, learn from all questions and write the model."""
    rows = example_questions()
    names, texts = [name for name, _ in rows], [text for _, text in rows]
    vectors = Vectoriser(load_embeddings(), FOLDER).embed(texts)
    scores = {strength: validated(names, texts, vectors, strength) for strength in STRENGTHS}
    for strength, score in scores.items():
        print(f"strength {strength}: {score.share:.1%} told rightly, mean log-probability {score.mean:.3f}, held out")
    best = max(scores, key=lambda strength: scores[strength].mean)
    write(learned(names, texts, vectors, best), FOLDER, len(rows), scores[best].share)


def example_questions(folder: Path = QUESTIONS) -> list[tuple[str, str]]:
    """Return the name of the rule and the text of every example."""
    files = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.toml"))]
    return [(name, text) for file in files for name, texts in file.items() for text in texts]


def learned(names: list[str], texts: list[str], vectors: Vectors, strength: float) -> RuleModel:
    """Return the model that tells the names from the texts and their vectors, with this inverse penalty."""
    inputs = Inputs(tuple(_counted(kind, texts) for kind in Terms))
    fitted = LogisticRegression(C=strength, max_iter=150).fit(inputs(vectors, texts), names)
    return RuleModel(tuple(fitted.classes_), inputs, fitted.coef_, fitted.intercept_)


def _counted(kind: Terms, texts: list[str]) -> Counted:
    counter = kind.counter(min_df=COMMON[kind]).fit(texts)
    return Counted(kind, tuple(counter.get_feature_names_out()), counter.idf_)


@dataclass(frozen=True)
class Score:
    """The share of texts held out that were told rightly, and the mean log-probability of their own rule."""

    share: float
    mean: float


def validated(names: list[str], texts: list[str], vectors: Vectors, strength: float) -> Score:
    """Return how well models tell the texts that were not in what they learned from."""
    logs = []
    for known, held in StratifiedKFold(FOLDS, shuffle=True, random_state=2002).split(vectors, names):
        model = learned([names[i] for i in known], [texts[i] for i in known], vectors[known], strength)
        rows = model.logs(vectors[held], [texts[i] for i in held])
        own = rows[np.arange(len(held)), [model.names.index(names[i]) for i in held]]
        logs += list(zip(own, rows.max(axis=1), strict=True))
    return Score(sum(own == best for own, best in logs) / len(logs), sum(own for own, _ in logs) / len(logs))


def write(model: RuleModel, folder: Path, count: int, share: float) -> None:
    """Write a model as `assistant.rule_questions.read_model` reads it, its numbers with half precision."""
    folder.mkdir(exist_ok=True)
    weights = folder / "weights.safetensors"
    numbers = {"weights": model.weights, "bias": model.bias}
    numbers |= {f"idf.{each.terms}": each.idf for each in model.inputs.counted}
    save_file({name: np.ascontiguousarray(values, dtype=np.float16) for name, values in numbers.items()}, weights)
    for each in model.inputs.counted:
        (folder / f"{each.terms}.txt").write_text("\n".join(each.known), encoding="utf-8")
    names = "[\n" + "".join(f'  "{name}",\n' for name in model.names) + "]"
    head = HEAD.format(count=count, share=share, digest=sha256(weights.read_bytes()).hexdigest(), names=names)
    (folder / "model.toml").write_text(head, encoding="utf-8")


if __name__ == "__main__":
    main()
