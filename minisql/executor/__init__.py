"""Plans in, rows and changed tables out.

`build` turns a plan into an `Executable`, once per statement; a `Run` is one execution of it, with parameters and the
connection (`Host`). Expressions become generated Python functions (`compile/`), plan nodes become operators (one module
an idea), changes of tables are in `dml/`, SQL's functions in `functions/`. The executor knows no SQL text and no file:
it is handed plans, and works on storage's trees.
Two jobs are no plans: `index_build.fill_index` and `integrity.check_rows`.
"""

from minisql.executor.build import Executable, build
from minisql.executor.run import Host, Run

__all__ = ["Executable", "Host", "Run", "build"]
