-- json1 §3 "The JSONB format": each element is a header and a payload: "the header ... may be larger than needed":
-- such JSONB is read too
SELECT json(x'c30131'), json(x'd3000131'), json(x'e30000000131'), json(x'f3000000000000000131'), json(x'cb03c30131'), json_valid(x'c30131', 8), json_extract(x'cb03c30131', '$[0]');
