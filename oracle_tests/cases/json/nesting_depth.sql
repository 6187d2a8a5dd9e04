SELECT length(json(replace(printf('%1000s',''),' ','[') || replace(printf('%1000s',''),' ',']')));
-- error
SELECT json(replace(printf('%1001s',''),' ','[') || replace(printf('%1001s',''),' ',']'));
SELECT json_error_position(replace(printf('%1001s',''),' ','['));
SELECT json_valid(replace(printf('%1000s',''),' ','[') || replace(printf('%1000s',''),' ',']')), json_valid(replace(printf('%1001s',''),' ','[') || replace(printf('%1001s',''),' ',']'));
SELECT length(json_pretty(replace(printf('%900s',''),' ','[') || replace(printf('%900s',''),' ',']'),'')), length(jsonb(replace(printf('%1000s',''),' ','[') || replace(printf('%1000s',''),' ',']')));
-- error
SELECT json_extract(replace(printf('%1000s',''),' ','[') || '7' || replace(printf('%1000s',''),' ',']'),'$' || replace(printf('%1000s',''),' ','[0]'));
SELECT length(json(replace(printf('%1000s',''),' ','{"a":') || '1' || replace(printf('%1000s',''),' ','}')));
SELECT length(json_set('[]','$' || replace(printf('%1000s',''),' ','[0]'),1));
-- error
SELECT json_set('[]','$' || replace(printf('%1001s',''),' ','[0]'),1);
SELECT length(json_patch(replace(printf('%400s',''),' ','{"a":') || '1' || replace(printf('%400s',''),' ','}'), replace(printf('%400s',''),' ','{"a":') || '2' || replace(printf('%400s',''),' ','}')));
