-- json1 §3.3 "PATH arguments": a NULL path gives NULL
SELECT json_extract('[1]', NULL), json_type('[1]', NULL), json_array_length('[1]', NULL), json_remove('[1]', NULL), json_set('[1]', NULL, 5), '[1]' -> NULL, '[1]' ->> NULL, json_extract('[1]', '$[0]', NULL);
