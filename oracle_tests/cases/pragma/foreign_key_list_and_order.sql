-- pragma foreign_key_list: keys are numbered from the last one written, with their columns in order
CREATE TABLE p(a, b, PRIMARY KEY(a, b));
CREATE TABLE c(x REFERENCES q, y INT REFERENCES p(a) ON DELETE SET NULL, z, FOREIGN KEY(z, y) REFERENCES p(b, a) ON UPDATE CASCADE ON DELETE SET DEFAULT MATCH FULL DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY(y, z) REFERENCES p);
PRAGMA foreign_key_list(c);
PRAGMA foreign_key_list('C');
PRAGMA foreign_key_list(nope);
PRAGMA foreign_key_list;
SELECT "table", "from", "to" FROM pragma_foreign_key_list('c') WHERE id=0 ORDER BY seq;
