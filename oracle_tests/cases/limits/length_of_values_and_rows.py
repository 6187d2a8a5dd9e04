"""limits §1: SQLITE_LIMIT_LENGTH for texts, blobs, rows, concatenation, functions that grow"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("CREATE TABLE t(x)")
    db.execute("INSERT INTO t VALUES ('ten bytes.'), ('ten bytes.'), ('ten bytes.')")
    category = sqlite3.SQLITE_LIMIT_LENGTH
    for limit in [30, 100]:
        yield db.setlimit(category, limit), db.getlimit(category)
        for sql in (
            "SELECT length(zeroblob(30))",
            "SELECT length(zeroblob(31))",
            "SELECT length(replace('aaaaaaaaaa','a','bbbbb'))",
            "SELECT length('0123456789' || '0123456789' || '0123456789' || 'x')",
            "SELECT length(printf('%050d', 1))",
            "SELECT group_concat(x, '----------') FROM t",
            "INSERT INTO t VALUES (zeroblob(28))",
            "INSERT INTO t VALUES (hex(zeroblob(15)) || 'abc')",
            "SELECT length(hex(zeroblob(20)))",
            "SELECT length(quote(zeroblob(20)))",
            "SELECT json_array(1,2,3,4,5,6,7,8,9,10,11,12,13,14,15)",
            "SELECT length(upper('0123456789012345678901234567890123456789'))",
            "SELECT length(concat_ws('-', '0123456789', '0123456789', '0123456789'))",
            "SELECT count(*) FROM t",
        ):
            yield limit, sql, caught(lambda sql=sql: db.execute(sql).fetchall())
