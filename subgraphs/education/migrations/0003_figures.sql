-- The figures of this subgraph: see packages/figures/src/data/figure-tables.ts for what the columns mean. Caseworkers register what is counted.
call hub.make_figure_tables('education', 'regiograaf_education', '{caseworker}');
