-- lang_expr LIKE: case does not matter for ASCII letters alone.
SELECT 'A' LIKE 'a', 'æ' LIKE 'Æ', 'ä' LIKE 'Ä', 'ÄB' LIKE 'Äb', 'ſ' LIKE 's', 'K' LIKE 'k';
SELECT 'a' LIKE 'A' COLLATE binary, 'a' GLOB 'A' COLLATE nocase;
PRAGMA case_sensitive_like=1;
SELECT 'A' LIKE 'a', 'A' LIKE 'A%';
PRAGMA case_sensitive_like=0;
SELECT 'A' LIKE 'a';
