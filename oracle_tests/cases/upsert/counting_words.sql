CREATE TABLE vocabulary(word TEXT PRIMARY KEY, count INT DEFAULT 1);
INSERT INTO vocabulary(word) VALUES('jovial'),('a'),('jovial'),('jovial') ON CONFLICT(word) DO UPDATE SET count=count+1;
SELECT * FROM vocabulary ORDER BY word;
SELECT changes(), total_changes(), last_insert_rowid();
