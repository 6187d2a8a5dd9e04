-- json1 §3 "Handling of malformed JSONB": json_valid(X,8) looks into the payloads, json_valid(X,4) at the outermost
-- header
SELECT json_valid(x'1361', 4), json_valid(x'1361', 8), json_valid(x'232d31', 8), json_valid(x'1722', 8), json_valid(x'185c', 8), json_valid(x'2c1331', 8), json_valid(x'3c133113', 8), json_valid(x'1131', 8), json_valid(x'13', 8), json_valid(x'03', 8), json_valid(x'1535', 8);
