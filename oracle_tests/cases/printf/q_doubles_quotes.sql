-- printf "%q, %Q, %w": "every ' character in the string is doubled"
SELECT printf('%q', 'it''s'), printf('%q', ''''), printf('%q', ''), printf('%q', NULL), printf('%q', 5), printf('%q', 1.5), printf('%q', x'27'), printf('''%q''', 'a''b''c');
