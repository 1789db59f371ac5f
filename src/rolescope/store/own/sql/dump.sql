-- A table as a file; {columns} are in the order of the codebook.
COPY (SELECT {columns} FROM {table} ORDER BY ALL) TO '{path}' ({form});
