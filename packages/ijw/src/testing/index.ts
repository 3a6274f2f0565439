export {
  allocatedProduct,
  allocationMessage,
  claimedLine,
  claimMessage,
  startMessage,
  stopMessage,
} from './messages.ts'
