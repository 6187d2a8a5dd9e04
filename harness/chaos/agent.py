"""An agent that follows a script: `agent.py --persona P --seed S PROMPT_FILE`, run in the clone of an attempt.

It reads the task out of the prompt as a real one would, and then does what its persona does. To the harness this is any
command; of the harness only the personas are imported, and of Python what starts fast: runs start a thousand of them.
"""

from __future__ import annotations

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))  # it runs elsewhere

from harness.chaos.personas import PERSONAS, Play


def main(arguments: list[str]) -> int:
    """Play a persona on the task of a prompt."""
    given = {"--persona": "", "--seed": "0", "": ""}
    words = iter(arguments)
    for word in words:
        if word in given:
            given[word] = next(words, "")
        else:
            given[""] = word
    persona, seed, prompt_file = given.values()
    known = dict(PERSONAS)
    if persona.startswith("cheat-"):
        from harness.chaos.cheats import CHEATS

        known.update(CHEATS)
    if persona not in known or not prompt_file:
        print(f"usage: agent.py --persona P [--seed S] PROMPT_FILE, where P is one of {sorted(known)}", file=sys.stderr)
        return 2
    with open(prompt_file, encoding="utf-8") as file:
        play = Play(file.read(), int(seed))
    return known[persona](play) or 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
