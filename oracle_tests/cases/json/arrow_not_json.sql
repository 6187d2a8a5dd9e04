-- json1 §4.8 "The -> and ->> operators": malformed JSON is an error, NULL is NULL
-- error
SELECT 'x' -> 'a';
-- error
SELECT '{' ->> 'a';
SELECT NULL -> 'a', NULL ->> '$', 5 -> '$', 5 ->> '$', 1.5 -> 'x';
