-- json1 §4.2 jsonb(X): "If X is already JSONB ... returned unchanged"
SELECT hex(jsonb(jsonb('[1,2]'))), hex(jsonb(x'cb03c30131')), hex(jsonb(jsonb_array(1))), json(jsonb(jsonb('{"a":1}')));
-- error
SELECT jsonb(x'ff');
