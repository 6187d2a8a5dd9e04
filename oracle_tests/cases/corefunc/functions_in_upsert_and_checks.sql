-- lang_corefunc in schemas: functions of the old and the new row
CREATE TABLE w(word TEXT PRIMARY KEY COLLATE NOCASE, n DEFAULT 1, forms, CHECK (instr(word, ' ') = 0));
INSERT INTO w(word, forms) VALUES ('The', 'The'), ('cat', 'cat');
INSERT INTO w(word, forms) VALUES ('the', 'the'), ('dog', 'dog'), ('CAT', 'CAT') ON CONFLICT (word) DO UPDATE SET n = n + 1, forms = concat_ws('/', forms, excluded.forms);
SELECT word, n, forms FROM w ORDER BY lower(word);
-- error
INSERT INTO w(word) VALUES ('a b');
