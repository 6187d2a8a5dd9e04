#!/usr/bin/env bash
# The whole test run; `--fast` for a sample that takes a minute and a half.
#
#   ./test.sh           ruff, mypy, lint-imports, pytest, every oracle case, some of them without each rewrite and over
#                       columns (drawn by AGENT_ID), a fuzz of fixed seed, sqllogictest
#   ./test.sh --fast    quick unit tests and a tenth of the oracle cases, drawn by the variable AGENT_ID
#   ./test.sh --clients the test suites of SQLAlchemy, Django and others: what passes with SQLite's driver must pass
#                       with minisql. They are fetched with pip into .venv-clients; 7 minutes
#
# Every step runs, even after a failure. The last line is "N passed, N failed"; the exit status is 0 only if nothing
# failed and something ran. Set MINISQL_SLT to other files or folders to run them instead of the usual sqllogictest
# sample, MINISQL_FUZZ_SECONDS for a longer fuzz, MINISQL_FUZZ_SEED for other programs.
set -uo pipefail
cd "$(dirname "$0")"

fast=
clients=
case "${1-}" in
    "") ;;
    --fast) fast=1 ;;
    --clients) clients=1 ;;
    *) echo "usage: ./test.sh [--fast | --clients]" >&2; exit 2 ;;
esac

if [ -z "${VIRTUAL_ENV-}" ]; then
    [ -x .venv/bin/python ] || python3 -m venv .venv || exit 1
    # shellcheck disable=SC1091
    . .venv/bin/activate
fi
# Installed once for each state of pyproject.toml.
stamp="$VIRTUAL_ENV/.minisql-dev-$(cksum < pyproject.toml | tr -d ' \t')"
if [ ! -e "$stamp" ]; then
    pip install --quiet --disable-pip-version-check -e '.[dev]' || { echo "0 passed, 1 failed"; exit 1; }
    touch "$stamp"
fi

# The files of the tests lie in memory where it is large: a run makes some 50,000, minutes of work for a busy disk.
if [ -w /dev/shm ] && [ "$(df --output=avail -k /dev/shm | tail -1)" -gt 4000000 ]; then
    export TMPDIR=/dev/shm
fi
results=$(mktemp -d)
export TMPDIR=$results
trap 'rm -rf "$results"' EXIT
unset PYTHONDONTWRITEBYTECODE  # each of the thousand processes that tests start would compile minisql anew
export MINISQL_VERIFY=1
n_step=0

# step NAME COMMAND...: runs the command; "@" at the start of an argument stands for the step's report without suffix.
step() {
    local name=$1 status=0
    shift
    n_step=$((n_step + 1))
    local report
    report=$results/$(printf '%02d' "$n_step")-$name
    echo "== $name"
    "${@/#@/$report}" || status=$?
    echo "$status" > "$report.status"
}

if [ -n "$clients" ]; then
    step clients python -m tests.clients.suites --summary @.json
elif [ -n "$fast" ]; then
    step unit python -m pytest -q -n 2 --dist worksteal -m 'not slow' --junitxml @.xml
    step oracle python -m oracle_tests run --tenth --jobs 2 --show 1 --summary @.json
else
    step ruff ruff check --quiet .
    step mypy mypy --strict
    step imports lint-imports
    step unit python -m pytest -q -n 2 --dist worksteal --junitxml @.xml
    step harness python -m pytest -q -n 2 --dist worksteal harness/tests --junitxml @.xml
    step oracle python -m oracle_tests run --jobs 2 --summary @.json
    step ways python -m oracle_tests run --ways "${AGENT_ID:-1}" --jobs 2 --summary @.json
    step fuzz python -m oracle_tests fuzz --seed "${MINISQL_FUZZ_SEED:-1}" --seconds "${MINISQL_FUZZ_SECONDS:-20}" --summary @.json
    slt=${MINISQL_SLT:-}
    if [ -z "$slt" ] && [ -d ../shared/sqllogictest ]; then
        slt=$(sed -e 's,^,../shared/sqllogictest/,' .ci/sqllogictest.txt)
    fi
    if [ -n "$slt" ]; then
        # shellcheck disable=SC2086
        step sqllogictest python -m oracle_tests slt --jobs 2 --summary @.json $slt
    fi
fi

python .ci/verdict.py "$results"
