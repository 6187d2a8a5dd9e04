-- json1 §4.9 jsonb_set() and its sisters: bytes of what is not changed stay as they are, longer headers too
SELECT hex(jsonb_set(x'cb06c30131c30132', '$[0]', 9)), hex(jsonb_set(x'cb06c30131c30132', '$[#]', 3)), hex(jsonb_remove(x'cb06c30131c30132', '$[0]')), hex(jsonb_replace(x'cb06c30131c30132', '$[1]', 'long text here'));
