-- printf "%q, %Q, %w": "#": control characters become escapes of unistr()
SELECT printf('%#Q', 'a' || char(10) || 'b'), printf('%#q', 'a' || char(10) || 'b'), printf('%#Q', 'plain'), printf('%#q', 'it''s' || char(9)), printf('%#Q', 'back\slash'), printf('%#Q', '\' || char(1)), printf('%#Q', NULL), printf('%#w', char(10)), printf('%#Q', 'é' || char(31));
