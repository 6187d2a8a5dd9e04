"""An agent that follows a script: `agent.py --persona P --seed S PROMPT_FILE`, run in the clone of an attempt.

It reads the task out of the prompt as a real one would, and then does what its persona does. To the harness this is any
command; of the harness only the personas are imported.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # it runs in a clone of another project

from harness.chaos import cheats
from harness.chaos.personas import PERSONAS, Play


def main() -> int:
    """Play a persona on the task of a prompt."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--persona", required=True, choices=sorted({**PERSONAS, **cheats.CHEATS}))
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("prompt_file", type=Path)
    arguments = parser.parse_args()
    play = Play(arguments.prompt_file.read_text(), arguments.seed)
    return {**PERSONAS, **cheats.CHEATS}[arguments.persona](play) or 0


if __name__ == "__main__":
    sys.exit(main())
