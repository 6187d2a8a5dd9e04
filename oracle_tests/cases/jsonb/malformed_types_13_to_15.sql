-- json1 §3 "Handling of malformed JSONB": reserved element types are no JSON
-- error
SELECT json(x'0d');
-- error
SELECT json(x'0f');
-- error
SELECT json(x'1e31');
SELECT json_valid(x'0d', 4), json_valid(x'0d', 8), json_valid(x'0f', 15), json_error_position(x'0d'), json_error_position(x'1b0d');
