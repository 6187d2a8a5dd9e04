-- json1 §3 "Handling of malformed JSONB": a size that does not fit its blob
-- error
SELECT json(x'23');
-- error
SELECT json(x'1331ff');
-- error
SELECT json(x'c3');
-- error
SELECT json(x'1b23');
SELECT json_valid(x'23', 8), json_valid(x'1331ff', 8), json_valid(x'c3', 4), json_valid(x'1b23', 8), json_error_position(x'1b23');
