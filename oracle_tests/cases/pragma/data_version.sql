-- pragma data_version: own changes do not count
PRAGMA data_version;
CREATE TABLE t(a);
PRAGMA data_version;
INSERT INTO t VALUES(1);
SELECT data_version FROM pragma_data_version;
ATTACH ':memory:' AS x;
PRAGMA x.data_version;
PRAGMA temp.data_version;
PRAGMA data_version=9;
PRAGMA data_version;
