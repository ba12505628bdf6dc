"""The analyser by its name."""

from sayso.errors import UsageError
from sayso.language.analyser import Analyser, SaysoAnalyser
from sayso.language.encoder import Encoder
from sayso.language.spacy_pipeline import SpacyAnalyser


def load_analyser(name: str = "sayso", threads: int = 0) -> Analyser:
    """Our model for "sayso", the user's installed pipeline NAME for "spacy:NAME" (a package or a folder). Our model
    computes in so many threads; 0 means one for each processor core.

    Raises UsageError for another name, AnalyserError where the model or pipeline can't be loaded.
    """
    if name == "sayso":
        return SaysoAnalyser(encoder=Encoder(threads=threads))
    kind, _, pipeline = name.partition(":")
    if kind == "spacy" and pipeline:
        return SpacyAnalyser(pipeline)
    raise UsageError(f"unknown analyser {name!r}; expected 'sayso' or 'spacy:NAME' with an installed spaCy pipeline")
