-- lang_comment: "C-style comments do not nest": what follows the first "*/" is SQL again.
SELECT 1 /* outer /* inner */ + 1;
-- error
SELECT 1 /* outer /* inner */ + 1 */;
SELECT 1 /* -- not a line comment */ + 2;
SELECT 1 -- /* not a C comment
+ 4 -- */
;
