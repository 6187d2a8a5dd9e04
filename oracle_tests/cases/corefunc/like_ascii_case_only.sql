-- lang_corefunc like(X,Y,Z): "LIKE operator is case sensitive by default for unicode characters that are beyond the
-- ASCII range"
SELECT 'a' LIKE 'A', 'æ' LIKE 'Æ', 'éA' LIKE 'éa', 'straße' LIKE 'STRASSE', 'K' LIKE 'K', 'ſ' LIKE 's', 'İ' LIKE 'i';
