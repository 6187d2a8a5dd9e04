-- pragma temp_store_directory: deprecated, and unknown to a build without deprecated features
PRAGMA temp_store_directory;
PRAGMA temp_store_directory = '';
PRAGMA temp_store_directory('/');
-- error
PRAGMA temp_store_directory = '/nowhere/at/all';
PRAGMA main.temp_store_directory;
CREATE TEMP TABLE t(a);
INSERT INTO t VALUES(1);
SELECT * FROM t;
PRAGMA temp_store_directory;
-- error
PRAGMA nope.temp_store_directory;
-- error
SELECT * FROM pragma_temp_store_directory;
