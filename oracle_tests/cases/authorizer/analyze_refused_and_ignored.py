"""c3ref set_authorizer: ANALYZE asks of all tables before it reads statistics again; one that is ignored is left out"""


def reference_case(sqlite3, path):
    asked, answers = [], {}

    def ask(*about):
        asked.append(about)
        return answers.get(len(asked), sqlite3.SQLITE_OK)

    def opened():
        db = sqlite3.connect(":memory:", isolation_level=None)
        for name in ("t", "chi", "par"):
            db.execute(f"CREATE TABLE {name}(a UNIQUE)")
            db.execute(f"INSERT INTO {name} VALUES (1), (2)")
        db.execute("ATTACH ':memory:' AS empty")
        db.execute("ATTACH ':memory:' AS other")
        db.execute("CREATE TABLE other.t(a UNIQUE)")
        db.execute("INSERT INTO other.t VALUES (1), (2)")
        db.set_authorizer(ask)
        return db

    for sql in ("ANALYZE", "ANALYZE chi", "ANALYZE other"):
        answers.clear()
        asked.clear()
        db = opened()
        yield sql, caught(lambda db=db, sql=sql: db.execute(sql).fetchall()), list(asked)
        questions = list(asked)
        db.close()
        for number, question in enumerate(questions, start=1):
            for answer in (sqlite3.SQLITE_DENY, sqlite3.SQLITE_IGNORE):
                if answer == sqlite3.SQLITE_IGNORE and question[0] != sqlite3.SQLITE_ANALYZE:
                    continue
                answers.clear()
                answers[number] = answer
                asked.clear()
                db = opened()
                yield sql, number, answer, caught(lambda db=db, sql=sql: db.execute(sql).fetchall())
                db.set_authorizer(None)
                yield caught(lambda db=db: db.execute("SELECT * FROM main.sqlite_stat1 ORDER BY 1").fetchall())
                db.close()
