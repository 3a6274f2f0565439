export {
  allocatedProduct,
  allocationMessage,
  changeRequestMessage,
  claimAnswerMessage,
  claimedLine,
  claimMessage,
  requestAnswerMessage,
  requestedProduct,
  requestMessage,
  returnMessage,
  startMessage,
  stopMessage,
} from './messages.ts'
