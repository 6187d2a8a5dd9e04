-- json1 §3 "Handling of malformed JSONB": a blob of no bytes is no JSON
-- error
SELECT json(x'');
-- error
SELECT jsonb(x'');
SELECT json_valid(x'', 15), json_error_position(x'');
