"""What .help prints: one line for each dot-command that exists, and below it the details."""

from __future__ import annotations

from typing import Final

from minisql.shell.modes import MODE_NAMES

_MODES: Final = {
    "ascii": "Columns/rows delimited by 0x1F and 0x1E",
    "box": "Tables using unicode box-drawing characters",
    "csv": "Comma-separated values",
    "column": "Output in columns.  (See .width)",
    "html": "HTML <table> code",
    "insert": "SQL insert statements for TABLE",
    "json": "Results in a JSON array",
    "line": "One value per line",
    "list": 'Values delimited by "|"',
    "markdown": "Markdown table format",
    "qbox": 'Shorthand for "box --wrap 60 --quote"',
    "quote": "Escape answers as for SQL",
    "table": "ASCII-art table",
    "tabs": "Tab-separated values",
    "tcl": "TCL list elements",
}

_HELP: Final[dict[str, tuple[str, ...]]] = {
    ".archive ...": (
        "Manage SQL archives",
        "   Each command must have exactly one of the following options:",
        "     -c, --create               Create a new archive",
        "     -u, --update               Add or update files with changed mtime",
        "     -i, --insert               Like -u but always add even if unchanged",
        "     -r, --remove               Remove files from archive",
        "     -t, --list                 List contents of archive",
        "     -x, --extract              Extract files from archive",
        "   Optional arguments:",
        "     -v, --verbose              Print each filename as it is processed",
        "     -f FILE, --file FILE       Use archive FILE (default is current db)",
        "     -C DIR, --directory DIR    Read/extract files from directory DIR",
        "     -g, --glob                 Use glob matching for names in archive",
        "     -n, --dryrun               Show the SQL that would have occurred",
        "   Examples:",
        "     .ar -cf ARCHIVE foo bar  # Create ARCHIVE from files foo and bar",
        "     .ar -tf ARCHIVE          # List members of ARCHIVE",
        "     .ar -xvf ARCHIVE         # Verbosely extract files from ARCHIVE",
        "   A FILE that is a ZIP archive, or ends with .zip, can be created, listed and extracted.",
    ),
    ".auth ON|OFF": ("Show authorizer callbacks",),
    ".backup ?DB? FILE": (
        'Backup DB (default "main") to FILE',
        "   Options:",
        "       --async             Write to FILE without journal and fsync()",
    ),
    ".bail on|off": ("Stop after hitting an error.  Default OFF",),
    ".binary on|off": ("No effect but on Windows",),
    ".cd DIRECTORY": ("Change the working directory to DIRECTORY",),
    ".changes on|off": ("Show number of rows changed by SQL",),
    ".check GLOB": ("Fail if output since .testcase does not match",),
    ".clone NEWDB": ("Clone data into NEWDB from the existing database",),
    ".connection [close] [#]": ("Open or close an auxiliary database connection",),
    ".crnl on|off": ("No effect but on Windows",),
    ".databases": ("List names and files of attached databases",),
    ".dbconfig ?op? ?val?": ("List or change sqlite3_db_config() options",),
    ".dbinfo ?DB?": ("Show status information about the database",),
    ".dump ?OBJECTS?": (
        "Render database content as SQL",
        "   Options:",
        "     --data-only            Output only INSERT statements",
        "     --newlines             Allow unescaped newline characters in output",
        '     --nosys                Omit system tables (ex: "sqlite_stat1")',
        "     --preserve-rowids      Include ROWID values in the output",
        "   OBJECTS is a LIKE pattern for tables, indexes, triggers or views to dump",
        "   Additional LIKE patterns can be given in subsequent arguments",
    ),
    ".echo on|off": ("Turn command echo on or off",),
    ".eqp on|off|full|...": ("Enable or disable automatic EXPLAIN QUERY PLAN",),
    ".excel": (
        "Display the output of next command in spreadsheet",
        "   --bom                   Put a UTF8 byte-order mark on intermediate file",
    ),
    ".exit ?CODE?": ("Exit this program with return-code CODE",),
    ".expert": ("EXPERIMENTAL. Suggest indexes for queries",),
    ".explain ?on|off|auto?": ("Change the EXPLAIN formatting mode.  Default: auto",),
    ".filectrl CMD ...": ("Not available: says so",),
    ".fullschema ?--indent?": ("Show schema and the content of sqlite_stat tables",),
    ".headers on|off": ("Turn display of headers on or off",),
    ".help ?-all? ?PATTERN?": ("Show help text for PATTERN",),
    ".imposter INDEX TABLE": ("Not available: says so",),
    ".import FILE TABLE": (
        "Import data from FILE into TABLE",
        "   Options:",
        "     --ascii               Use \\037 and \\036 as column and row separators",
        "     --csv                 Use , and \\n as column and row separators",
        "     --skip N              Skip the first N rows of input",
        "     --schema S            Target table to be S.TABLE",
        '     -v                    "Verbose" - increase auxiliary output',
        "   Notes:",
        "     *  If TABLE does not exist, it is created.  The first row of input",
        "        determines the column names.",
        "     *  If neither --csv or --ascii are used, the input mode is derived",
        '        from the ".mode" output mode',
        '     *  If FILE begins with "|" then it is a command that generates the',
        "        input text.",
    ),
    ".indexes ?TABLE?": (
        "Show names of indexes",
        "                           If TABLE is specified, only show indexes for",
        "                           tables matching TABLE using the LIKE operator.",
    ),
    ".limit ?LIMIT? ?VAL?": ("Display or change the value of an SQLITE_LIMIT",),
    ".lint OPTIONS": (
        "Report potential schema issues.",
        "     Options:",
        "        fkey-indexes     Find missing foreign key indexes",
    ),
    ".load FILE ?ENTRY?": ("Load an extension library: not available, says so",),
    ".log FILE|on|off": ("Turn logging on or off.  FILE can be stderr/stdout",),
    ".mode MODE ?OPTIONS?": (
        "Set output mode",
        "   MODE is one of:",
        *(f"     {name:<11} {_MODES[name]}" for name in MODE_NAMES),
        "   OPTIONS: (for columnar modes or insert mode):",
        "     --wrap N       Wrap output lines to no longer than N characters",
        "     --wordwrap B   Wrap or not at word boundaries per B (on/off)",
        '     --ww           Shorthand for "--wordwrap 1"',
        "     --quote        Quote output text as SQL literals",
        "     --noquote      Do not quote output text",
        '     TABLE          The name of SQL table used for "insert" mode',
    ),
    ".nonce STRING": ("Suspend safe mode for one command if nonce matches",),
    ".nullvalue STRING": ("Use STRING in place of NULL values",),
    ".once ?OPTIONS? ?FILE?": (
        "Output for the next SQL command only to FILE",
        "     If FILE begins with '|' then open as a pipe",
        "       --bom  Put a UTF8 byte-order mark at the beginning",
        "       -e     Send output to the system text editor",
        '       -x     Send output as CSV to a spreadsheet (same as ".excel")',
    ),
    ".open ?OPTIONS? ?FILE?": (
        "Close existing database and reopen FILE",
        "     Options:",
        "        --deserialize   Load into memory using sqlite3_deserialize()",
        '        --hexdb         Load the output of "dbtotxt" as an in-memory db',
        "        --maxsize N     Maximum size for --hexdb or --deserialized database",
        "        --new           Initialize FILE to an empty database",
        "        --nofollow      Do not follow symbolic links",
        "        --readonly      Open FILE readonly",
    ),
    ".output ?FILE?": (
        "Send output to FILE or stdout if FILE is omitted",
        "   If FILE begins with '|' then open it as a pipe.",
        "   Options:",
        "     --bom                 Prefix output with a UTF8 byte-order mark",
        "     -e                    Send output to the system text editor",
        "     -x                    Send output as CSV to a spreadsheet",
    ),
    ".parameter CMD ...": (
        "Manage SQL parameter bindings",
        "   clear                   Erase all bindings",
        "   init                    Initialize the TEMP table that holds bindings",
        "   list                    List the current parameter bindings",
        "   set PARAMETER VALUE     Given SQL parameter PARAMETER a value of VALUE",
        "                           PARAMETER should start with one of: $ : @ ?",
        "   unset PARAMETER         Remove PARAMETER from the binding table",
    ),
    ".print STRING...": ("Print literal STRING",),
    ".progress N": (
        "Invoke progress handler after every N opcodes",
        "   --limit N                 Interrupt after N progress callbacks",
        "   --once                    Do no more than one progress interrupt",
        "   --quiet|-q                No output except at interrupts",
        "   --reset                   Reset the count for each input and interrupt",
    ),
    ".prompt MAIN CONTINUE": ("Replace the standard prompts",),
    ".quit": ("Exit this program",),
    ".read FILE": (
        "Read input from FILE or command output",
        '    If FILE begins with "|", it is a command that generates the input.',
    ),
    ".recover": (
        "Recover as much data as possible from corrupt db.",
        "   --ignore-freelist        Ignore pages that appear to be on db freelist",
        "   --lost-and-found TABLE   Alternative name for the lost-and-found table",
        "   --no-rowids              Do not attempt to recover rowid values",
        "                            that are not also INTEGER PRIMARY KEYs",
    ),
    ".restore ?DB? FILE": ('Restore content of DB (default "main") from FILE',),
    ".save ?OPTIONS? FILE": ("Write database to FILE (an alias for .backup ...)",),
    ".scanstats on|off": ("Show after each query what its operators did",),
    ".schema ?PATTERN?": (
        "Show the CREATE statements matching PATTERN",
        "   Options:",
        "      --indent             Try to pretty-print the schema",
        '      --nosys              Omit objects whose names start with "sqlite_"',
    ),
    ".selftest ?OPTIONS?": (
        "Run tests defined in the SELFTEST table",
        "    Options:",
        "       --init               Create a new SELFTEST table",
        "       -v                   Verbose output",
    ),
    ".session ?NAME? CMD ...": ("Create or control sessions: not available, says so",),
    ".separator COL ?ROW?": ("Change the column and row separators",),
    ".sha3sum ...": (
        "Compute a SHA3 hash of database content",
        "    Options:",
        "      --schema              Also hash the sqlite_schema table",
        "      --sha3-224            Use the sha3-224 algorithm",
        "      --sha3-256            Use the sha3-256 algorithm (default)",
        "      --sha3-384            Use the sha3-384 algorithm",
        "      --sha3-512            Use the sha3-512 algorithm",
        "    Any other argument is a LIKE pattern for tables to hash",
    ),
    ".shell CMD ARGS...": ("Run CMD ARGS... in a system shell",),
    ".show": ("Show the current values for various settings",),
    ".stats ?ARG?": (
        "Show stats or turn stats on or off",
        "   off                      Turn off automatic stat display",
        "   on                       Turn on automatic stat display",
    ),
    ".system CMD ARGS...": ("Run CMD ARGS... in a system shell",),
    ".tables ?TABLE?": ("List names of tables matching LIKE pattern TABLE",),
    ".testctrl CMD ...": ("Not available: says so",),
    ".testcase NAME": ("Begin redirecting output to 'testcase-out.txt'",),
    ".timeout MS": ("Try opening locked tables for MS milliseconds",),
    ".timer on|off": ("Turn SQL timer on or off",),
    ".trace ?OPTIONS?": (
        "Output each SQL statement as it is run",
        "    FILE                    Send output to FILE",
        "    stdout                  Send output to stdout",
        "    stderr                  Send output to stderr",
        "    off                     Disable tracing",
        "    --expanded              Expand query parameters",
        "    --plain                 Show SQL as it is input",
        "    --stmt                  Trace statement execution (SQLITE_TRACE_STMT)",
        "    --profile               Profile statements (SQLITE_TRACE_PROFILE)",
        "    --row                   Trace each row (SQLITE_TRACE_ROW)",
        "    --close                 Trace connection close (SQLITE_TRACE_CLOSE)",
    ),
    ".version": ("Show the version of SQLite that this is, and of Python",),
    ".vfsinfo ?AUX?": ("Not available: says so",),
    ".vfslist": ("Not available: says so",),
    ".vfsname ?AUX?": ("Print the name of the VFS stack",),
    ".width NUM1 NUM2 ...": ("Set minimum column widths for columnar output",),
}


def usage(pattern: str | None) -> str:
    """The help text: one line a command without a pattern, all of it with `-all`.

    Else the commands whose name begins with the pattern (with the details when it is one alone), or, when
    there is none, those whose text contains it; '' when nothing does.
    """
    if pattern is None:
        return "".join(map(_line, _HELP))
    if pattern.startswith("0") or pattern in ("-a", "-all", "--all"):
        return "".join(map(_details, _HELP))
    found = [head for head in _HELP if head.startswith("." + pattern)]
    if len(found) == 1:
        return _details(found[0])
    if found:
        return "".join(map(_line, found))
    return "".join(text for text in map(_details, _HELP) if pattern.lower() in text.lower())


def _line(head: str) -> str:
    return f"{head:<24} {_HELP[head][0]}\n"


def _details(head: str) -> str:
    return _line(head) + "".join(line + "\n" for line in _HELP[head][1:])
