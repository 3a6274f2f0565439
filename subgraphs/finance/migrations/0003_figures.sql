-- The figures of this subgraph. See packages/figures/src/data/figure-tables.ts for what the columns mean. Nothing is published of them.
call hub.make_figure_tables('finance', 'regiograaf_finance');
