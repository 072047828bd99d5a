"""What all tests share: what a property is judged by, and in which order files are taken up where two run at a time.

Files that need the index wait for it, so quick ones go first while it is built; other quick ones go last, to fill the
end. A property is judged by its truth, not by how long one example takes on a busy machine.
"""

from pathlib import Path

import pytest
from hypothesis import settings
from xdist.remote import Producer
from xdist.scheduler import LoadFileScheduling

SERVED = ("browser/test_chat.py", "browser/test_comparison.py", "browser/test_reader.py")
"""Files whose pages one running app serves."""
NEEDING_INDEX = ("test_evals_gate.py", *SERVED, "browser/test_model.py", "test_offline.py")
"""Files that ask over the whole index, the longest first."""
FIRST = 0.6
"""Share of the other tests that go before them: what runs while the index is built."""

TESTS = Path(__file__).parent

settings.register_profile("no deadline", deadline=None)
settings.load_profile("no deadline")


class OneApp(LoadFileScheduling):
    """Gives a file to a process as a whole, and the files of one running app together."""

    def _split_scope(self, nodeid: str) -> str:
        scope = super()._split_scope(nodeid)
        return SERVED[0] if scope.removeprefix("tests/") in SERVED else scope


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> OneApp:
    """Take files up in the order of the tests below."""
    config.option.loadscopereorder = False
    return OneApp(config, log)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the files that need the index where it is ready, and others after them."""
    files = list(dict.fromkeys(name for item in items if (name := _name(item)) not in NEEDING_INDEX))
    first, last = files[: int(FIRST * len(files))], files[int(FIRST * len(files)) :]
    place = {name: index for index, name in enumerate((*first, *NEEDING_INDEX, *last))}
    items.sort(key=lambda item: place[_name(item)])


def _name(item: pytest.Item) -> str:
    path = item.path
    return path.relative_to(TESTS).as_posix() if path.is_relative_to(TESTS) else str(path)
