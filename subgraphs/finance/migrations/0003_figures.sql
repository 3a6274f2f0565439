-- The figures of this subgraph. See packages/figures/src/data/figure-tables.ts for what the columns mean.
call hub.make_figure_tables('finance', 'regiograaf_finance');
