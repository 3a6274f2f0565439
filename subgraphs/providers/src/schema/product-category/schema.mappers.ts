export type { Code as ProductCategoryMapper } from '@regiograaf/reference-data'
